// SPDX-License-Identifier: BSL-1.0
// The step that reads what gives and takes power: powers, duties, delegations, reservations, prohibitions, and what strikes
// them. Included by resolve.ipp only.
#ifndef QUYCHE_MODEL_DETAIL_RESOLVE_NORMS_HPP
#define QUYCHE_MODEL_DETAIL_RESOLVE_NORMS_HPP

#include <string>
#include <utility>
#include <vector>

#include <quyche/model/detail/common_keys.hpp>
#include <quyche/model/detail/limit_reader.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

/// Reads every table `name`; `read` adds its record, unless something in the table failed.
template <class Read>
void each_record(resolution& work, std::string_view name, Read read) {
  work.each(name, [&](table_reader& table, const document& file) {
    attestation head = read_attestation(work, table, file);
    read(table, std::move(head));
  });
}
/// What an exception may name. A record that failed is known, too, so that one mistake is reported once.
inline void keep_norm(resolution& work, const std::string& key, norm_id made) {
  if (!key.empty()) work.norms.insert_or_assign(key, made);
}

inline void resolve_powers(resolution& work) {
  each_record(work, "power", [&](table_reader& table, attestation head) {
    const std::string key = head.key;
    power_form form{std::move(head), read_actors(work, table, "holder"), read_acts(table), read_matters(work, table)};
    form.towards = read_parties(work, table, "towards");
    form.when = read_limit(work, table);
    form.devolved_by = read_actors(work, table, "devolved_by");
    form.kept = table.flag("kept");
    form.by_competence = table.flag("by_competence");
    form.exclusive = table.flag("exclusive");
    form.report = read_report(work, table);
    form.made_up = read_bounds(work, table, "made_up");
    if (!table.failed()) keep_norm(work, key, work.builder.power(std::move(form)));
  });
}
inline void resolve_duties(resolution& work) {
  each_record(work, "duty", [&](table_reader& table, attestation head) {
    const std::string key = head.key;
    duty_form form{std::move(head), read_actors(work, table, "holder"), read_acts(table), read_matters(work, table)};
    form.towards = read_parties(work, table, "towards");
    form.when = read_limit(work, table);
    form.report = read_report(work, table);
    if (!table.failed()) keep_norm(work, key, work.builder.duty(std::move(form)));
  });
}
inline void resolve_delegations(resolution& work) {
  each_record(work, "delegation", [&](table_reader& table, attestation head) {
    const std::string key = head.key;
    const auto grantor = only_one(table, "from", read_actors(work, table, "from"));
    auto grantees = read_actors(work, table, "to");
    const act_set given = read_acts(table);
    auto over = read_matters(work, table);
    auto limits = read_limit(work, table);
    const auto reported = read_report(work, table);
    const bool pass_on = table.flag("may_pass_on");
    auto made_up = read_bounds(work, table, "made_up");
    const bool oral = table.flag("oral");
    const period grantor_term = read_period(table, "grantor_term");
    const period grantee_term = read_period(table, "grantee_term");
    if (!table.failed() && grantor)
      keep_norm(
          work, key,
          work.builder.delegation({std::move(head), *grantor, std::move(grantees), given, std::move(over), std::move(limits),
                                   reported, pass_on, std::move(made_up), oral, grantor_term, grantee_term}));
  });
}
inline void resolve_bars(resolution& work) {
  each_record(work, "reservation", [&](table_reader& table, attestation head) {
    const std::string key = head.key;
    reservation_form form{std::move(head), read_actors(work, table, "holder"), read_acts(table), read_matters(work, table)};
    form.towards = read_parties(work, table, "towards");
    form.when = read_limit(work, table);
    if (!table.failed()) keep_norm(work, key, work.builder.reservation(std::move(form)));
  });
  each_record(work, "prohibition", [&](table_reader& table, attestation head) {
    const std::string key = head.key;
    prohibition_form form{std::move(head), read_actors(work, table, "holder"), read_acts(table), read_matters(work, table)};
    form.towards = read_parties(work, table, "towards");
    form.when = read_limit(work, table);
    if (!table.failed()) keep_norm(work, key, work.builder.prohibition(std::move(form)));
  });
}

// --- what strikes them -----------------------------------------------------------------------------------------------

inline void declare_norms(resolution& work) {
  for (const std::string_view name : {"power", "duty", "delegation", "reservation", "prohibition"})
    each_id(work.stack, file_kind::regulation, name,
            [&](const std::string& key, std::uint32_t, place) { work.norms.try_emplace(key); });
}
/// The records that a key names. One that is unknown, or of a kind that is not wanted, is reported.
inline std::vector<norm_id> read_norms(const resolution& work, table_reader& table, std::string_view key,
                                       bool delegations_only) {
  const std::string wanted = delegations_only ? "delegation" : "record";
  std::vector<norm_id> made;
  for (const placed_text& name : table.texts(key)) {
    const auto known = work.norms.find(name.text);
    const declared* other = work.names.find(name.text);
    if (known == work.norms.end() && other != nullptr) {
      table.fail(diagnostic_code::wrong_kind, name.where, {name.text, wanted, thing_word(other->kind)}, {}, other->where);
    } else if (known == work.norms.end()) {
      std::vector<std::string_view> names;
      for (const auto& [each, one] : work.norms) names.push_back(each);
      table.fail(diagnostic_code::unknown_name, name.where, {name.text, wanted}, nearest_word(name.text, names));
    } else if (!known->second) {
      table.fail_quietly();
    } else if (delegations_only && known->second->kind() != record_kind::delegation) {
      table.fail(diagnostic_code::wrong_kind, name.where, {name.text, wanted, std::string{word_of(known->second->kind())}});
    } else {
      made.push_back(*known->second);
    }
  }
  return made;
}
inline void resolve_strikes(resolution& work) {
  each_record(work, "exception", [&](table_reader& table, attestation head) {
    exception_form form{std::move(head), read_norms(work, table, "to", false), read_acts(table), read_matters(work, table)};
    form.when = read_limit(work, table);
    if (!table.failed()) work.builder.exception(std::move(form));
  });
  each_record(work, "revocation", [&](table_reader& table, attestation head) {
    revocation_form form{std::move(head), {}};
    for (const norm_id one : read_norms(work, table, "of", true)) form.of.emplace_back(one.index());
    if (!table.failed()) work.builder.revocation(std::move(form));
  });
  work.each("omission", [&](table_reader& table, const document& file) {
    attestation head = read_attestation(work, table, file);
    auto of = read_provisions(work, table, file, "of");
    auto reason = table.wording<wording>("reason");
    if (!table.failed()) work.builder.omission({std::move(head), std::move(of), std::move(reason)});
  });
}

inline void resolve_norms(resolution& work) {
  declare_norms(work);
  resolve_powers(work);
  resolve_duties(work);
  resolve_delegations(work);
  resolve_bars(work);
  resolve_strikes(work);
}

}  // namespace detail
}  // namespace quyche::inline QUYCHE_ABI

#endif
