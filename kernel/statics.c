/* Class initialisation (JLS 12.4.2) and the constants of enum classes, per domain.
 *
 * The state byte of a class in the domain's statics is 0 (not yet), 1 (running), 2 (done) or 3 (failed); who runs an
 * initialiser stands in a record on that thread's C stack. */

#include "kernel.h"

enum { UNTOUCHED, RUNNING, DONE, FAILED };

struct class_run {
    struct class_run *next;
    const struct class *klass;
    struct thread *thread;
};

static uint8_t *state_of(const struct class *klass)
{
    return (uint8_t *)(current->statics + klass->init_state);
}

static ref take_exception(void)
{
    ref exception = (ref)current->exception;
    current->exception = 0;
    return exception;
}

/* Calls a throw helper and returns the exception it throws. */
static ref make_exception(unsigned known_method, uint64_t argument)
{
    call_java(IMAGE->known_methods[known_method], &argument, 1, true);
    return take_exception();
}

static bool runs_here(const struct class *klass)
{
    for (struct class_run *run = current->domain->initializing; run; run = run->next)
        if (run->klass == klass)
            return run->thread == current;
    return false;
}

static void run_ended(struct class_run *ended)
{
    struct class_run **link = &current->domain->initializing;
    while (*link != ended)
        link = &(*link)->next;
    *link = ended->next;
    queue_wake_all(&current->domain->initialized);
}

void statics_thread_ended(struct thread *thread)
{
    struct domain *domain = thread->domain;
    for (struct class_run **link = &domain->initializing; *link;)
        if ((*link)->thread == thread) {
            *(uint8_t *)(domain->statics + (*link)->klass->init_state) = FAILED;
            *link = (*link)->next;
            queue_wake_all(&domain->initialized);
        } else {
            link = &(*link)->next;
        }
}

/* Returns the exception that initialisation ends with, or 0. It does not throw, so that no record is left behind. */
static ref initialize(const struct class *klass)
{
    uint8_t *state = state_of(klass);
    while (*state == RUNNING) {
        if (runs_here(klass))
            return 0;
        queue_wait(&current->domain->initialized);
    }
    if (*state == DONE)
        return 0;
    if (*state == FAILED)
        return make_exception(KNOWN_METHOD_THROW_NO_CLASS, klass->class_object);

    struct class_run run = {current->domain->initializing, klass, current};
    current->domain->initializing = &run;
    *state = RUNNING;
    ref exception = 0;
    const struct class *super = (const struct class *)(uintptr_t)klass->super;
    if (super && (klass->kind & 0xFF) == CLASS_KIND_INSTANCE && *state_of(super) != DONE)
        exception = initialize(super);
    const uint32_t *interfaces = (const uint32_t *)(uintptr_t)klass->interfaces;
    if (interfaces && (klass->kind & 0xFF) == CLASS_KIND_INSTANCE)
        for (uint32_t i = 1; !exception && i <= interfaces[0]; i++) {
            const struct class *interface = (const struct class *)(uintptr_t)interfaces[i];
            if (interface->kind & CLASS_FLAG_DEFAULT_CLINIT && *state_of(interface) != DONE)
                exception = initialize(interface);
        }
    if (!exception && klass->clinit) {
        call_java(klass->clinit, NULL, 0, true);
        exception = take_exception();
        if (exception)
            exception = make_exception(KNOWN_METHOD_THROW_INITIALIZER, exception);
    }
    *state = exception ? FAILED : DONE;
    run_ended(&run);
    return exception;
}

void class_init(const struct class *klass)
{
    if ((klass->kind & 0xFF) > CLASS_KIND_INTERFACE)
        return;
    if (current->handler)
        forbid_in_handler();
    ref exception = initialize(klass);
    if (exception)
        throw_exception(exception);
}

/* ---- enums ---- */

const struct class *enum_class_of(const struct class *klass)
{
    while (klass && !klass->values)
        klass = (const struct class *)(uintptr_t)klass->super;
    return klass;
}

ref enum_constants_known(const struct domain *domain, const struct class *enum_class)
{
    const struct ref_table *table = &domain->heap.enums;
    for (uint32_t i = 0; i < table->count; i += 2)
        if (table->entries[i] == (uintptr_t)enum_class)
            return table->entries[i + 1];
    return 0;
}

ref enum_constants(const struct class *enum_class)
{
    struct domain *domain = current->domain;
    ref constants = enum_constants_known(domain, enum_class);
    if (constants)
        return constants;
    ref exception = initialize(enum_class); /* callers of a static method initialise its class, not the method */
    if (!exception) {
        constants = (ref)call_java(enum_class->values, NULL, 0, true);
        exception = take_exception();
    }
    if (exception) {
        current->exception = exception;
        return 0;
    }
    /* while the initialiser runs, values() may not be complete; another thread may have been faster */
    if (*state_of(enum_class) != DONE || enum_constants_known(domain, enum_class))
        return constants;
    if (ref_table_reserve(&domain->heap.enums, 2)) {
        uint32_t *entry = domain->heap.enums.entries + domain->heap.enums.count;
        entry[0] = (uint32_t)(uintptr_t)enum_class;
        entry[1] = constants;
        domain->heap.enums.count += 2;
    }
    return constants;
}
