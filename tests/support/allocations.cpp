// SPDX-License-Identifier: BSL-1.0
// `operator new` that counts. What is not replaced here (arrays, nothrow) is by the library in terms of these.
#include "support/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t allocation_count = 0;

}  // namespace

std::size_t quyche_tests::allocations() noexcept {
  return allocation_count;
}

void* operator new(std::size_t size) {
  ++allocation_count;
  if (void* made = std::malloc(size == 0 ? 1 : size)) return made;
  throw std::bad_alloc{};
}
void operator delete(void* one) noexcept {
  std::free(one);
}
void operator delete(void* one, std::size_t) noexcept {
  std::free(one);
}
