// SPDX-License-Identifier: BSL-1.0
// Asks the shipped district regulation one question, and prints the answer with its proof.
#include <iostream>

#include <quyche/files/shipped.hpp>
#include <quyche/quyche.hpp>

int main() {
  using namespace quyche;
  const graph district = freeze(load(shipped_stack("cap-huyen")).made.value());
  const question asked{*district.find_actor("ban-thuong-vu"),
                       act::convene,
                       *district.find_matter("hoi-nghi.ban-chap-hanh"),
                       {*parse_date("2024-03-01")}};
  const answer given = may(district, asked);
  std::cout << explain(district, given);
  return given.decided == verdict::permitted && verify(district, given) ? 0 : 1;
}
