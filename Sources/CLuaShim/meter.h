// Work inside one library call: counted cheaply, charged to the budget in portions, and limited.
#ifndef CLUASHIM_METER_H
#define CLUASHIM_METER_H

#include "host.h"

// One step pays for so much work, and work of other kinds costs so many steps. Measured so that a
// step takes 10 ns at most, which makes CLuaShim_call_limit of them some 40 ms.
enum {
  CLuaShim_copied_per_step = 64, // bytes copied or compared many at a time
  CLuaShim_read_per_step = 4,    // bytes looked at one by one
  CLuaShim_element_cost = 2,     // an element of a list read or written
  CLuaShim_text_cost = 12,       // a text fetched from wherever it lies in a large memory
  CLuaShim_number_cost = 100,    // a number written as a text
};

typedef struct {
  lua_State *L;
  const char *function; // as a script names it
  int64_t left;         // of the portion under way; below zero it is due
  int64_t charged;
} CLuaShim_Meter;

// Steps of a portion: few enough to be stopped in time, enough to cost nothing.
enum { CLuaShim_portion = 1024 };

static inline CLuaShim_Meter CLuaShim_start_meter(lua_State *L, const char *function) {
  return (CLuaShim_Meter){.L = L, .function = function, .left = CLuaShim_portion};
}

// Charges the portion under way; may stop the state or raise, and then does not return.
void CLuaShim_settle_meter(CLuaShim_Meter *meter);
// Charges what was used so far: when the call ends, and before a script's own code runs.
void CLuaShim_stop_meter(CLuaShim_Meter *meter);

static inline void CLuaShim_spend(CLuaShim_Meter *meter, size_t steps) {
  meter->left -= (int64_t)steps;
  if (meter->left < 0) CLuaShim_settle_meter(meter);
}

// For work whose size is known before it is done.
void CLuaShim_charge_copy(lua_State *L, size_t bytes);
void CLuaShim_charge_reading(lua_State *L, size_t bytes);

#endif
