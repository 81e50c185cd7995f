// SPDX-License-Identifier: BSL-1.0
// strike_list: which exceptions, revocations and omissions are aimed at a record (rules R3, R4), listed once a check. For
// definitions of verify only.
#ifndef QUYCHE_VERIFY_DETAIL_STRIKE_LIST_HPP
#define QUYCHE_VERIFY_DETAIL_STRIKE_LIST_HPP

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <quyche/verify/detail/scan.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail::checking {

inline document_rank rank_of(const graph& in, record_id which) {
  return in.document(in.provision(in.record(which).basis().front()).document).rank();
}

class strike_list {
 public:
  explicit strike_list(const graph& in) : in_{in} {}

  void add(record_id strike) {
    const record_view record = in_.record(strike);
    if (record.kind() == record_kind::exception || record.kind() == record_kind::revocation)
      for (const record_id target : record.targets()) aimed_[target].push_back(strike);
    if (record.kind() != record_kind::omission) return;
    for (const provision_id one : record.omitted()) {
      const std::string_view address = in_.provision(one).normal_form;
      omitted_[in_.provision(one).document][address.substr(0, end_of_article(address))].push_back(strike);
    }
  }
  /// Those that are aimed at a record and have the rank for it, in record order.
  [[nodiscard]] std::vector<record_id> at(record_id target) const {
    std::vector<record_id> found;
    const document_rank rank = rank_of(in_, target);
    const record_kind kind = in_.record(target).kind();
    const bool bars = kind == record_kind::reservation || kind == record_kind::prohibition;
    if (const auto known = aimed_.find(target); known != aimed_.end())
      for (const record_id one : known->second)
        if (!bars || !outranks(rank, rank_of(in_, one))) found.push_back(one);
    if (kind != record_kind::omission && rank == document_rank::model) add_omissions(target, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  using by_address = std::map<std::string_view, std::vector<record_id>>;

  /// Rule R3: normal forms of addresses are written narrowest first, so that what is omitted is the end of what stands inside
  /// it. Where both name an article, what follows it, being wider, does not matter.
  void add_omissions(record_id target, std::vector<record_id>& into) const {
    const provision_view cited = in_.provision(in_.record(target).basis().front());
    const auto known = omitted_.find(cited.document);
    if (known == omitted_.end()) return;
    add_ends(cited.normal_form, false, known->second, into);
    if (names_article(cited.normal_form))
      add_ends(cited.normal_form.substr(0, end_of_article(cited.normal_form)), true, known->second, into);
  }
  void add_ends(std::string_view address, bool of_articles, const by_address& among, std::vector<record_id>& into) const {
    const auto add = [&](std::string_view end) {
      const auto known = among.find(end);
      if (known == among.end() || names_article(end) != of_articles) return;
      for (const record_id one : known->second)
        if (outranks(document_rank::model, rank_of(in_, one))) into.push_back(one);
    };
    add(address);
    for (std::size_t space = address.find(' '); space != std::string_view::npos; space = address.find(' ', space + 1))
      add(address.substr(space + 1));
    if (!address.empty()) add({});
  }

  const graph& in_;
  std::map<record_id, std::vector<record_id>> aimed_;
  std::map<document_id, by_address> omitted_;
};

}  // namespace detail::checking
}  // namespace quyche::inline QUYCHE_ABI

#endif
