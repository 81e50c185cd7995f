// SPDX-License-Identifier: BSL-1.0
// Edges between wrong kinds of node do not compile. WRONG = 0 is the lawful twin of all of them.
#include <quyche/model/builder.hpp>

using namespace quyche;

void edges(regulation_builder& builder, attestation by, body_id body, office_id office, community_id people, matter_id matter,
           document_id document, power_id power, delegation_id given, prohibition_id ban) {
  static_cast<void>(power);
  static_cast<void>(given);
  static_cast<void>(ban);
  static_cast<void>(document);
  static_cast<void>(people);
#if WRONG == 0
  builder.power({by, {body, office}, act::decide, {matter}, {people}});
  builder.duty({by, {office}, act::prepare, {matter}, {body}});
  builder.delegation({by, body, {office}, act::decide, {matter}});
  builder.responsibility({by, {office}, {matter}, responsibility_kind::personal, {people, body}});
  builder.assignment({by, {office}, {matter}});
  builder.relationship({by, {body}, {people}});
  builder.right({by, {office}, right_kind::vote});
  builder.succession({by, {body}, "cap-xa:ban-chap-hanh", {}});
  builder.set_within(body, body);
  builder.set_office_links(office, body, {office}, {}, {});
  builder.procedure({by, matter, {{office, act::propose}}});
  builder.regime({by, regime_kind::meeting, {body}, {people}, {matter}});
  builder.unsettled({by, {office}, act::decide, {matter}, {}});
  builder.reservation({by, {body}, act::decide, {matter}, {people}});
  builder.prohibition({by, {office}, act::decide, {matter}});
  builder.exception({by, {power, given, ban}, act::decide, {matter}});
  builder.revocation({by, {given}});
  builder.omission({by, {{document, {}}}, {}});
  builder.set_classes(body, {body});
  builder.set_document_links(document, {{document}, {document}, {document}, {document}});
  builder.composition({by, body, 9, 11, {office}});
  by.basis = {{document, {}}};
#elif WRONG == 1   // a matter holds no power
  builder.power({by, {matter}, act::decide, {matter}});
#elif WRONG == 2   // a power is over a matter, not over a body
  builder.power({by, {body}, act::decide, {body}});
#elif WRONG == 3   // a community holds no power
  builder.power({by, {people}, act::decide, {matter}});
#elif WRONG == 4   // nothing is delegated to a community
  builder.delegation({by, body, {people}, act::decide, {matter}});
#elif WRONG == 5   // a document delegates nothing
  builder.delegation({by, document, {office}, act::decide, {matter}});
#elif WRONG == 6   // one answers before people and organisations, not before a matter
  builder.responsibility({by, {office}, {matter}, responsibility_kind::personal, {matter}});
#elif WRONG == 7   // a community has no assigned field
  builder.assignment({by, {people}, {matter}});
#elif WRONG == 8   // a document is no party of a relationship
  builder.relationship({by, {body}, {document}});
#elif WRONG == 9   // an office does not stand within a body
  builder.set_within(office, body);
#elif WRONG == 10  // a body is no office that somebody holds as well
  builder.set_office_links(office, body, {body}, {}, {});
#elif WRONG == 11  // offices have no successor
  builder.succession({by, {office}, "cap-xa:bi-thu", {}});
#elif WRONG == 12  // a provision is of a document
  by.basis = {{matter, {}}};
#elif WRONG == 13  // a step is taken by a body or an office
  builder.procedure({by, matter, {{people, act::propose}}});
#elif WRONG == 14  // a right belongs to a body or an office
  builder.right({by, {matter}, right_kind::vote});
#elif WRONG == 15  // a regime has bodies and offices
  builder.regime({by, regime_kind::meeting, {document}});
#elif WRONG == 16  // an unsettled question concerns actors
  builder.unsettled({by, {power}, act::decide, {matter}, {}});
#elif WRONG == 17  // a duty is towards a party, not a matter
  builder.duty({by, {office}, act::prepare, {matter}, {matter}});
#elif WRONG == 18  // a community keeps nothing to itself
  builder.reservation({by, {people}, act::decide, {matter}});
#elif WRONG == 19  // a matter is not forbidden anything
  builder.prohibition({by, {matter}, act::decide, {matter}});
#elif WRONG == 20  // nothing is excepted from a body
  builder.exception({by, {body}});
#elif WRONG == 21  // a power is no delegation that could be revoked
  builder.revocation({by, {power}});
#elif WRONG == 22  // a provision is omitted, not a record
  builder.omission({by, {power}, {}});
#elif WRONG == 23  // a body belongs to a class of bodies, not to an office
  builder.set_classes(body, {office});
#elif WRONG == 24  // an exception is over a matter
  builder.exception({by, {power}, act::decide, {body}});
#elif WRONG == 25  // a prohibition is no delegation that could be revoked
  builder.revocation({by, {ban}});
#elif WRONG == 26  // an office has no members
  builder.composition({by, office, 9, 11});
#elif WRONG == 27  // a body has no seat in another
  builder.composition({by, body, 9, 11, {body}});
#elif WRONG == 28  // a document amends a document, not a record
  builder.set_document_links(document, {{power}, {}, {}, {}});
#elif WRONG == 29  // a body is replaced by no document
  builder.set_document_links(document, {{}, {body}, {}, {}});
#endif
}
