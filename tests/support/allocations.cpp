// SPDX-License-Identifier: BSL-1.0
// `operator new` that counts. What is not replaced here (arrays, nothrow) is by the library in terms of these. A sanitizer has
// an allocator of its own, which is not to be replaced: it tells of each allocation.
#include "support/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t allocation_count = 0;

}  // namespace

std::size_t quyche_tests::allocations() noexcept {
  return allocation_count;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void*, std::size_t),
                                                         void (*freed)(const volatile void*));

namespace {

[[maybe_unused]] const int installed = __sanitizer_install_malloc_and_free_hooks(
    [](const volatile void*, std::size_t) { ++allocation_count; }, [](const volatile void*) {});

}  // namespace

#else

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

#endif
