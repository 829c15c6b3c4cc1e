/* jx.zero.AtomicVariable: see kernel/atomic.c. */
#include "kernel.h"

static struct atomic *atomic_of(ref variable) { return (struct atomic *)load64(variable + FIELD_JX_ZERO_ATOMICVARIABLE_HANDLE); }

void atomic_create(ref variable, int32_t value)
{
    forbid_in_handler();
    struct atomic *atomic = atomic_new(value);
    if (!atomic)
        throw_out_of_memory();
    store64(variable + FIELD_JX_ZERO_ATOMICVARIABLE_HANDLE, (uintptr_t)atomic);
    if (!heap_track(variable)) {
        store64(variable + FIELD_JX_ZERO_ATOMICVARIABLE_HANDLE, 0);
        atomic_release(atomic);
        throw_out_of_memory();
    }
}

int32_t atomic_get(ref variable) { return atomic_load(atomic_of(variable)); }

void atomic_set(ref variable, int32_t value) { atomic_store(atomic_of(variable), value, false); }

bool atomic_compare_and_set(ref variable, int32_t expected, int32_t update)
{
    struct atomic *atomic = atomic_of(variable);
    if (atomic_load(atomic) != expected)
        return false;
    atomic_store(atomic, update, false);
    return true;
}

int32_t atomic_block_while_equal(ref variable, int32_t value) { return atomic_wait_while(atomic_of(variable), value); }

void atomic_set_and_unblock(ref variable, int32_t value) { atomic_store(atomic_of(variable), value, true); }
