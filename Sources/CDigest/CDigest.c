#include "CDigest.h"

#include <sys/types.h>

#include <sha2.h>

_Static_assert(sizeof(SHA2_CTX) <= sizeof(CDigest_State), "the state has to hold libmd's");

void CDigest_begin(CDigest_State *state) { SHA256Init((SHA2_CTX *)state); }

void CDigest_add(CDigest_State *state, const void *bytes, size_t length) {
  SHA256Update((SHA2_CTX *)state, bytes, length);
}

void CDigest_finish(CDigest_State *state, uint8_t *digest) {
  SHA256Final(digest, (SHA2_CTX *)state);
}
