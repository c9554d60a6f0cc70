// A stock Lua state with the stock libraries: plain Lua, to be timed in the process that times ours.
#ifndef CPLAINLUA_H
#define CPLAINLUA_H

#include <stdint.h>

typedef struct CPlainLua CPlainLua;

CPlainLua *_Nullable CPlainLua_open(void);
void CPlainLua_close(CPlainLua *_Nonnull plain);

// Runs a chunk and keeps the function it returns under a number; -1 on an error, which is printed.
// Chunks see the global `twice`, a C function that doubles an integer.
int32_t CPlainLua_load(CPlainLua *_Nonnull plain, const char *_Nonnull source);
// Calls a kept function `calls` times with one integer, each call protected; false on an error.
_Bool CPlainLua_call(
    CPlainLua *_Nonnull plain, int32_t function, int64_t argument, int64_t calls);

#endif
