/*
 * What the kernel's files know of each other, grouped by the file that defines it.
 *
 * Three rules hold everywhere:
 *  - Kernel C code is never preempted. Threads switch only in thread_block, thread_yield and thread_handoff, and an interrupt
 *    that arrives while C code runs only sets flags (irq.c). So C code needs no locks against threads of the same CPU; all
 *    state that would need one with several CPUs hangs off struct cpu or is named in its file's header.
 *  - A function marked "safepoint" may collect the current domain's heap: every reference that C code needs afterwards
 *    must sit in a `struct handle`, and the caller's Java frame must have stored java_sp (compiled code does).
 *  - A function marked "throws" may not return: the C frames between it and the Java handler are dropped. Handles and
 *    call frames on the dropped stack are unlinked by the unwinder; anything else the caller holds must be given back first.
 */
#ifndef JX_KERNEL_H
#define JX_KERNEL_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "layout.h"
#include "offsets.h"

typedef uint32_t ref; /* a Java reference: the object's address, 0 for null */

#include "heap.h"

#define PAGE_SIZE 4096u
#define IMAGE ((const struct image *)(uintptr_t)IMAGE_BASE)
#define KASSERT(condition) ((condition) ? (void)0 : panic("assertion failed: %s (%s:%d)", #condition, __FILE__, __LINE__))

/* ---- threads and domains: the structures ---- */

enum thread_state { THREAD_BLOCKED, THREAD_RUNNABLE, THREAD_RUNNING, THREAD_DEAD };

/* A root on the C stack; see handle_push. Slots are 8 bytes wide, as in Java frames. */
struct handle {
    struct handle *older;
    uint64_t object;
};

struct monitor; /* monitor.c */

/* What enter_java (unwind.S) calls, and what came back. */
struct java_entry {
    uint64_t code;
    uint64_t integers[6];
    uint64_t floats[8];
    uint64_t stack_count;
    const uint64_t *stack;
    uintptr_t stack_at;        /* where the stack arguments were put */
    uint64_t result, float_result;
    uint64_t stack_references; /* bit i: stack argument i is a reference */
    bool catch;
};

/* A C -> Java transition, on the C stack; pushed by enter_java. */
struct call_frame {
    struct call_frame *older;
    uint64_t java_sp;          /* thread.java_sp before it */
    struct java_entry *entry;
};

struct thread_queue {
    struct thread *first, *last;
};

struct thread {
    uint64_t limit; /* these five are struct thread_head */
    uint64_t java_sp;
    uint64_t statics;
    struct domain *domain;
    uint64_t exception;

    uint32_t id; /* small and positive, unique among living threads */
    enum thread_state state;
    uint64_t kernel_sp;          /* where switch_thread left off */
    uint64_t normal_limit;       /* what poll restores */
    uintptr_t stack_bottom, stack_top;
    struct call_frame *calls;    /* youngest C -> Java transition */
    uint32_t lock_word;          /* header of an object it entered once; 0: a handler, which must not */
    uint32_t thin_locks;         /* objects whose header says that it owns them */
    struct handle *handles;      /* youngest handle */
    uint64_t java_thread;        /* root: the java.lang.Thread object, or 0 */
    bool daemon;
    bool handler;                /* interrupt or scheduler context: must not block or collect */
    bool interrupted;            /* Thread.interrupt */
    bool failed;                 /* ended by an uncaught exception */
    void (*entry)(void *);
    void *argument;

    struct thread_queue *queue;  /* where it waits, or the run queue */
    struct thread *queue_next;
    struct thread *domain_next;  /* domain->threads */
    uint64_t deadline;           /* ticks; 0: not in the sleep list */
    bool timed_out;              /* the deadline ended its last timed wait */
    bool interruptible;          /* in Object.wait or Thread.sleep */
    struct thread *sleep_next;   /* sorted by deadline */
};

struct domain {
    uint64_t alloc_top; /* these two are struct domain_head */
    uint64_t alloc_limit;

    uint32_t id; /* from 1, never reused */
    const char *name;
    const struct boot_domain *boot;
    uint64_t statics;
    struct domain *next; /* `domains` */

    /* thread.c */
    struct thread *threads;
    uint32_t thread_count;
    uint32_t user_threads; /* those that are not daemons */
    int exit_status;

    struct monitor *monitors[64]; /* monitor.c */

    struct heap heap;                      /* heap.c */
    struct class_run *initializing;        /* statics.c: initialisers that run now */
    struct thread_queue initialized;       /* statics.c: threads that wait for one of them */
    struct service *services[64];          /* portal.c: by address of the service object */
    struct portal_call *returning;         /* portal.c: calls whose result the caller has not copied yet */
    uint32_t kernel_services[10];          /* naming.c: roots, made on first use */
};

_Static_assert(offsetof(struct thread, exception) == OFFSET_THREAD_HEAD_EXCEPTION, "struct thread_head");
_Static_assert(offsetof(struct thread, statics) == OFFSET_THREAD_HEAD_STATICS, "struct thread_head");
_Static_assert(offsetof(struct thread, kernel_sp) == THREAD_KERNEL_SP, "offsets.h");
_Static_assert(offsetof(struct thread, stack_top) == THREAD_STACK_TOP, "offsets.h");
_Static_assert(offsetof(struct thread, calls) == THREAD_CALLS, "offsets.h");
_Static_assert(offsetof(struct thread, lock_word) == THREAD_LOCK_WORD, "offsets.h");
_Static_assert(offsetof(struct thread, thin_locks) == THREAD_THIN_LOCKS, "offsets.h");
_Static_assert(offsetof(struct domain, alloc_limit) == OFFSET_DOMAIN_HEAD_ALLOC_LIMIT, "struct domain_head");

/* The thread that runs on this CPU; in interrupt context the one that was interrupted. */
register struct thread *current asm("r15");

/* Per-CPU state; one CPU is started, and cpu() is the only way to it. */
struct cpu {
    struct thread *dead;          /* to be freed by whoever runs next */
    volatile bool timer_fired;
    volatile bool work_pending;   /* something for schedule_pending: deferred interrupts, expired timer, input */
    volatile bool input_pending;
    bool switch_wanted;           /* a thread became runnable or the slice is over */
    uint64_t slice_end;           /* ticks */
    uint64_t armed;               /* what the timer is set to, 0: off */
};
extern struct cpu boot_cpu;
static inline struct cpu *cpu(void) { return &boot_cpu; }

/* ---- handles: roots of C code ---- */

static inline void handle_push(struct handle *handle, ref object)
{
    handle->older = current->handles;
    handle->object = object;
    current->handles = handle;
}

/* Unlinks the youngest handle (must be `handle`) and returns its object, which may have moved. */
static inline ref handle_pop(struct handle *handle)
{
    current->handles = handle->older;
    return (ref)handle->object;
}

static inline ref handle_get(const struct handle *handle) { return (ref)handle->object; }

/* ---- objects ---- */

static inline uint32_t load32(uintptr_t address) { return *(uint32_t *)address; }
static inline uint64_t load64(uintptr_t address) { return *(uint64_t *)address; }
static inline void store32(uintptr_t address, uint32_t value) { *(uint32_t *)address = value; }
static inline void store64(uintptr_t address, uint64_t value) { *(uint64_t *)address = value; }
static inline const struct class *class_of(ref object) { return (const struct class *)(uintptr_t)load32(object); }
static inline int32_t array_length(ref array) { return (int32_t)load32(array + ARRAY_LENGTH); }
static inline const struct class *known_class(unsigned index) { return (const struct class *)(uintptr_t)IMAGE->known_classes[index]; }
static inline const char *image_string_at(uint32_t address) { return (const char *)(uintptr_t)address; }

/* ---- main.c ---- */
void domain_main(void *unused);                        /* entry of a domain's first thread */
bool boot_option(const char *name);                    /* a word of the command line */
void machine_exit(int status) __attribute__((noreturn)); /* flushes the console, tells the debug console, stops QEMU */

/* ---- memory.c: pages of main memory, and small kernel objects. Nothing is zeroed but by kernel_alloc. ---- */
void memory_init(uint32_t multiboot_info);
uintptr_t pages_alloc(size_t count);                   /* contiguous; 0 if there is no room */
void pages_free(uintptr_t address, size_t count);
uint64_t pages_free_bytes(void);
uint64_t pages_total_bytes(void);
uint64_t memory_end(void);                             /* address behind the last page of main memory */
bool memory_is_main(uint64_t address, uint64_t size);  /* does the range touch main memory (RAM, kernel, image)? */
void *kernel_alloc(size_t size);                       /* zeroed, 16-byte aligned; NULL if there is no room */
void kernel_free(void *object, size_t size);           /* the size it was allocated with */

/* ---- paging.c ---- */
void paging_init(void);                 /* null guard, read-only text, no-execute data, uncached devices */

/* ---- libc.c ---- */
void *memcpy(void *target, const void *source, size_t size);
void *memmove(void *target, const void *source, size_t size);
void *memset(void *target, int byte, size_t size);
int memcmp(const void *a, const void *b, size_t size);
size_t strlen(const char *text);
int strcmp(const char *a, const char *b);

/* ---- serial.c ---- */
enum console_stream { CONSOLE_OUT = 1, CONSOLE_ERROR = 2, CONSOLE_DEBUG = 3 }; /* debug: the host's report, see panic.c */
void serial_init(bool separate_error);
void serial_write(enum console_stream stream, const void *bytes, size_t size);
void serial_flush(void);
int serial_read(void);                                 /* next byte typed, -1: none now */
void serial_wait(void);                                /* blocks until a byte is there */
void serial_input_ready(void);                         /* called by irq.c */

/* ---- print.c ---- */
void kernel_print(const char *format, ...) __attribute__((format(printf, 1, 2))); /* to the error stream */
void stream_vprint(enum console_stream stream, const char *format, va_list arguments);

/* ---- panic.c: a broken promise of our own; prints the state and stops the machine ---- */
struct trap_frame;
void panic(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));
void panic_trap(const struct trap_frame *frame, const char *reason) __attribute__((noreturn));
void print_java_stack(struct thread *thread);          /* to the error stream */

/* ---- stackmap.c: the image's tables ---- */
const struct method *method_find(uint32_t code_address);               /* NULL: no Java code */
const struct safepoint *safepoint_find(const struct method *method, uint32_t return_address);
uint32_t trap_stub_find(uint32_t code_address);                        /* where a null trap goes on, 0: it is none */
const struct line *line_find(const struct method *method, uint32_t code_address); /* NULL: unknown */

/*
 * A walk over a thread's stack, youngest frame first. FRAME_CALL is a C -> Java transition (calls points to it); FRAME_BROKEN
 * an address in no method, which only a panic's walk may meet.
 */
enum frame_kind { FRAME_END, FRAME_JAVA, FRAME_CALL, FRAME_BROKEN };
struct frame {
    enum frame_kind kind;
    const struct method *method;
    uintptr_t sp;              /* rsp in its body */
    uint32_t pc;               /* return address into it (line: look up pc - 1) */
    uintptr_t java_sp;         /* while between C frames: the next Java frame's, 0: none */
    struct call_frame *calls;  /* youngest transition not yet passed */
};
enum frame_kind walk_start(const struct thread *thread, struct frame *frame);
enum frame_kind walk_start_at(const struct thread *thread, uintptr_t sp, uint32_t pc, struct frame *frame);
enum frame_kind walk_next(struct frame *frame);
bool frame_first(const struct thread *thread, struct frame *frame);    /* Java frames only; false: none (left) */
bool frame_next(struct frame *frame);
/* Every root of the thread: frame slots by stack map, handles, its Thread object, the exception in flight. Slots are 8-byte cells. */
void stack_visit_references(struct thread *thread, void (*visit)(uint32_t *slot, void *context), void *context);

/* ---- unwind.c, unwind.S ---- */
/* Calls Java code. types: one letter an argument (I J F D L), or NULL: none is F or D, and none on the stack is a reference.
   With `catch` an exception ends the call and stands in current->exception (0: none), else unwinding goes on below. Safepoint, throws. */
uint64_t call_java(uint32_t code, const uint64_t *arguments, unsigned count, bool catch);
/* Calls a method of up to PORTAL_SIMPLE_PARAMETERS integers and references, catching; so many `arguments` must be readable. Safepoint. */
uint64_t call_method(uint32_t code, ref receiver, const uint64_t *arguments);
uint64_t call_java_typed(uint32_t code, const char *types, const uint64_t *arguments, unsigned count, char result, bool catch);
void throw_exception(ref exception) __attribute__((noreturn));
void throw_known(unsigned known_method, unsigned count, ...) __attribute__((noreturn)); /* a throw helper, `count` uint64_t arguments */
static inline void throw_out_of_memory(void) __attribute__((noreturn));
static inline void throw_out_of_memory(void) { throw_known(KNOWN_METHOD_THROW_OUT_OF_MEMORY, 0); }
void throw_illegal_argument(const char *message) __attribute__((noreturn));
void throw_security(const char *what) __attribute__((noreturn));
/* Throws unless `object` is not null and implements it: the verifier takes every object for any interface. */
void check_interface(ref object, unsigned known_interface);
/* Ends an interrupt handler or scheduler callback that did what it must not (block, collect, call a portal); nothing in threads. */
void forbid_in_handler(void);

/* ---- thread.c ---- */
struct thread *thread_create(struct domain *domain, void (*entry)(void *), void *argument, bool daemon); /* blocked; NULL: no room or quota */
struct thread *thread_create_handler(struct domain *domain);   /* only for call_on_stack: Java code that must not block; NULL: no room */
void thread_block(void);                               /* until thread_wake; throws nothing */
bool thread_block_until(uint64_t deadline);            /* in ticks; true: the deadline passed */
void thread_wake(struct thread *thread);               /* nothing unless it is blocked; takes it out of its queue; allowed in handlers */
void thread_yield_cpu(void);
void thread_handoff(struct thread *to);                /* `to` must be blocked: it runs at once, the caller blocks */
void thread_exit(void) __attribute__((noreturn));
#define THREADS_MAX 4096u
struct thread *thread_by_id(uint32_t id);
void thread_free_handler(struct thread *thread);
void thread_run(struct thread *to);                    /* schedule.c's: the state of current is already changed */
void queue_wait(struct thread_queue *queue);
bool queue_wait_until(struct thread_queue *queue, uint64_t deadline); /* true: timed out; deadline 0: never */
struct thread *queue_wake_one(struct thread_queue *queue);
void queue_wake_all(struct thread_queue *queue);
void queue_add(struct thread_queue *queue, struct thread *thread);
void queue_remove(struct thread *thread);              /* from the queue it is in, if any */

/* switch.S */
void switch_thread(struct thread *to);
void call_on_stack(struct thread *thread, void (*function)(void *), void *argument);

/* ---- schedule.c ---- */
extern uint64_t time_slice; /* ticks */
void schedule_init(void);
void schedule(void);                                   /* current is not RUNNING any more: run another */
void schedule_add(struct thread *thread);              /* became runnable */
void sleep_add(struct thread *thread, uint64_t deadline);
void sleep_remove(struct thread *thread);              /* nothing if it does not sleep */
bool schedule_install(ref scheduler);                  /* false: no memory */
void schedule_pending(void);                           /* expired timer, deferred interrupts */
void schedule_visit(struct domain *domain, void (*visit)(uint32_t *slot, void *), void *context); /* roots: the Java scheduler */
void poll(void);
void stack_check(void);

/* ---- trap.c, irq.c, apic.c ---- */
void trap_init(void);
void irq_init(void);
int irq_install(ref handler, int line);                /* line 0-15, or -1: message; the vector, or -1: none free */
void irq_run_pending(void);                            /* deferred interrupts, called where C code gives up the CPU */
void irq_visit(struct domain *domain, void (*visit)(uint32_t *slot, void *), void *context); /* roots: handlers */
void apic_init(int timer_vector);
void apic_end_of_interrupt(void);
void apic_timer_start(uint64_t count);                 /* one-shot; 0 stops */
uint64_t apic_timer_ratio(void);                       /* timer counts a tick, 32.32 fixed point */
void ioapic_route(int line, int vector);
void ioapic_mask(int line, bool masked);
bool ioapic_level(int line);

/* ---- clock.c: ticks are the time stamp counter's ---- */
void clock_init(void);
uint64_t clock_now(void);
uint64_t clock_frequency(void);
uint64_t clock_from_nanos(uint64_t nanos);
uint64_t clock_to_nanos(uint64_t ticks);
uint64_t clock_since_boot(void);                       /* nanoseconds */
uint64_t clock_deadline(uint64_t nanos);               /* in ticks, so long from now; never overflows */
uint64_t clock_unix_millis(void);
void clock_wait_pit(uint32_t microseconds);            /* busy wait by the PIT, up to 50,000 */

/* ---- fwcfg.c ---- */
size_t fwcfg_read(const char *name, char *buffer, size_t size); /* bytes, 0 if there is no such file */

/* ---- monitor.c, thinlock.S ---- */
void monitor_enter(ref object);                        /* safepoint, throws OutOfMemoryError */
void monitor_exit(ref object);                         /* safepoint, throws IllegalMonitorStateException */
bool monitor_held(ref object);
bool monitor_inflate(ref object);                      /* moves a thin lock out of the header; false: no kernel memory */
void monitor_thread_ended(void);                       /* gives back what the current thread still owns */
void object_wait(ref object, int64_t milliseconds);    /* safepoint, throws */
void object_notify(ref object);                        /* throws */
void object_notify_all(ref object);                    /* throws */
void monitor_visit(struct domain *domain, void (*visit)(uint32_t *slot, void *), void *context); /* every entry is in use, so a root; rehashes */
void monitor_notify_ended(ref thread_object);          /* notifyAll by the kernel, without owning the monitor */

/* ---- atomic.c: reference-counted ---- */
struct atomic;
struct atomic *atomic_new(int32_t value);              /* count 1; NULL: no room */
void atomic_retain(struct atomic *atomic);
void atomic_release(struct atomic *atomic);
int32_t atomic_load(const struct atomic *atomic);
void atomic_store(struct atomic *atomic, int32_t value, bool wake);
int32_t atomic_wait_while(struct atomic *atomic, int32_t value); /* blocks; returns the value that ended it */

/* ---- domainzero/native/domain.c ---- */
ref kernel_arguments(void);                            /* the current domain's String[]; safepoint, throws */

/* ---- domain.c ---- */
extern struct domain *domains;
struct domain *domain_create(const struct boot_domain *boot); /* heap and statics ready; NULL: no room */
void domain_thread_ended(struct thread *thread);              /* called on another thread, after it left domain->threads */
bool domain_is_collecting(const struct domain *domain);

/* ---- heap.c ---- */
ref new_object(const struct class *klass);                    /* safepoint, throws */
ref new_array(const struct class *array_class, int32_t length); /* safepoint, throws */
ref string_new(const char *utf8, size_t length);              /* safepoint, throws; malformed UTF-8 becomes U+FFFD */
int32_t instance_of(ref object, const struct class *klass);
bool heap_contains(const struct domain *domain, ref object);

bool heap_track(ref object); /* see heap.h: call it when an AtomicVariable got its handle */

/* ---- statics.c ---- */
void class_init(const struct class *klass);                   /* safepoint, throws */

/* ---- naming.c ---- */
ref naming_new(void);                                         /* the current domain's Naming object; safepoint, throws */

#endif
