// SPDX-License-Identifier: BSL-1.0
// Ids of different things do not mix. WRONG = 0 is the lawful twin of all of them.
#include <quyche/query/may.hpp>
#include <quyche/query/relationship.hpp>
#include <quyche/query/who.hpp>

using namespace quyche;

void ids(const graph& in, body_id body, office_id office, matter_id matter, community_id people, record_id record,
         document_id document, date day) {
  static_cast<void>(record);
  static_cast<void>(document);
#if WRONG == 0
  static_cast<void>(may(in, {body, act::decide, matter, {day}}));
  static_cast<void>(may(in, {office, act::decide, matter, {day}, people}));
  static_cast<void>(who(in, {act::decide, matter, {day}}));
  static_cast<void>(relationship(in, body, people, {day}));
  static_cast<void>(in.record(record));
  static_cast<void>(in.document(document));
  static_cast<void>(body == body);
  actor_id actor = office;
  party_id party = actor;
  static_cast<void>(party);
#elif WRONG == 1   // a matter does not act
  static_cast<void>(may(in, {matter, act::decide, matter, {day}}));
#elif WRONG == 2   // a body is no matter
  static_cast<void>(may(in, {body, act::decide, body, {day}}));
#elif WRONG == 3   // a community does not act
  static_cast<void>(may(in, {people, act::decide, matter, {day}}));
#elif WRONG == 4   // a number is no matter
  static_cast<void>(who(in, {act::decide, 3, {day}}));
#elif WRONG == 5   // a number is no act
  static_cast<void>(who(in, {3, matter, {day}}));
#elif WRONG == 6   // a document is no party
  static_cast<void>(relationship(in, body, document, {day}));
#elif WRONG == 7   // a record is no document
  static_cast<void>(in.document(record));
#elif WRONG == 8   // ids of different kinds are not compared
  static_cast<void>(body == office);
#elif WRONG == 9   // a party need not be an actor
  party_id party = people;
  actor_id actor = party;
  static_cast<void>(actor);
#elif WRONG == 10  // an id has no arithmetic
  static_cast<void>(body + 1);
#elif WRONG == 11  // a day is no number
  static_cast<void>(who(in, {act::decide, matter, {20'000}}));
#endif
}
