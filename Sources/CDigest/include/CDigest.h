// SHA-256 by libmd, whose own headers bring in more of the system than Swift should see from here.
#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { CDigest_length = 32 };

// A digest in the making; a copy goes on by itself.
typedef struct {
  uint64_t state[32];
} CDigest_State;

void CDigest_begin(CDigest_State *_Nonnull state);
void CDigest_add(CDigest_State *_Nonnull state, const void *_Nullable bytes, size_t length);
// Writes CDigest_length bytes; the state is used up.
void CDigest_finish(CDigest_State *_Nonnull state, uint8_t *_Nonnull digest);

#endif
