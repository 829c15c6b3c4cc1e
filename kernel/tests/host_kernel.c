/* See host_kernel.h. */

#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include "host_kernel.h"

#define ARENA_BASE 0x90000000u /* beyond where the C library and MAP_32BIT put things */
#define ARENA_PAGES 32768u

struct image *host_image;
int host_thrown = HOST_NOTHING;
uint64_t host_pages, host_small;
bool host_out_of_pages;
uint64_t host_frame[4];
struct class *class_object_, *class_node, *class_string, *class_chars, *class_ints, *class_nodes, *class_bytes, *class_matrix,
    *class_longs, *class_service, *class_service_proxy, *class_thread, *class_colour, *class_memory;

static uint8_t descriptors[256 * 256] __attribute__((aligned(16)));
static uint32_t descriptor_count;
static uint8_t immortals[64 * 1024] __attribute__((aligned(16)));
static uint8_t page_in_use[ARENA_PAGES];

static struct catcher *catchers;
static struct thread main_threads[32];
static unsigned main_thread_count;

struct host_thread {
    struct thread thread;
    ucontext_t context;
    bool runnable;
};
static struct host_thread *starting;
static struct host_thread *run_list[64];
static unsigned run_count;
static ucontext_t main_context;
static struct thread *main_thread;

void host_fail(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: %s\n", file, line, what);
    _exit(1);
}

void panic(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    vfprintf(stderr, format, list);
    fputs(": panic\n", stderr);
    _exit(2);
}

uint32_t host_random(uint32_t limit)
{
    static uint64_t state = 88172645463325252ull;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 20) % limit;
}

/* ---- memory ---- */

uintptr_t pages_alloc(size_t count)
{
    size_t run = 0;
    for (size_t i = 1; !host_out_of_pages && i < ARENA_PAGES; i++) {
        run = page_in_use[i] ? 0 : run + 1;
        if (run == count) {
            memset(&page_in_use[i + 1 - count], 1, count);
            host_pages += count;
            return ARENA_BASE + (i + 1 - count) * PAGE_SIZE;
        }
    }
    return 0;
}

void pages_free(uintptr_t address, size_t count)
{
    size_t first = (address - ARENA_BASE) / PAGE_SIZE;
    for (size_t i = first; i < first + count; i++) {
        CHECK(page_in_use[i]);
        page_in_use[i] = 0;
    }
    host_pages -= count;
}

uint64_t pages_free_bytes(void) { return (ARENA_PAGES - host_pages) * PAGE_SIZE; }
bool memory_is_main(uint64_t address, uint64_t size) { return address < 0xA0000000u || size == 0; }

void *kernel_alloc(size_t size)
{
    if (host_out_of_pages)
        return NULL;
    uintptr_t block = (uintptr_t)mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    CHECK(block && block < 1ull << 32);
    host_small += size;
    return (void *)block;
}

void kernel_free(void *object, size_t size)
{
    host_small -= size;
    munmap(object, size);
}

/* ---- exceptions and calls ---- */

void host_catch(struct catcher *catcher)
{
    catcher->older = catchers;
    catcher->handles = current->handles;
    catchers = catcher;
}

static void __attribute__((noreturn)) unwind(void)
{
    struct catcher *catcher = catchers;
    CHECK(catcher);
    catchers = catcher->older;
    current->handles = catcher->handles;
    longjmp(catcher->context, 1);
}

void throw_exception(ref exception)
{
    current->exception = exception;
    host_thrown = HOST_OBJECT;
    unwind();
}

void throw_known(unsigned known_method, unsigned count, ...)
{
    (void)count;
    if (known_method == KNOWN_METHOD_THROW_OUT_OF_MEMORY)
        call_java(IMAGE->known_methods[known_method], NULL, 0, false);
    host_thrown = (int)known_method;
    unwind();
}

void throw_illegal_argument(const char *message)
{
    (void)message;
    throw_known(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, 0);
}

void throw_security(const char *what)
{
    (void)what;
    throw_known(KNOWN_METHOD_THROW_SECURITY, 0);
}

void forbid_in_handler(void) { CHECK(!current->handler); }

typedef uint64_t java_code(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t);

uint64_t call_java(uint32_t code, const uint64_t *arguments, unsigned count, bool catch)
{
    uint64_t padded[6] = {0};
    for (unsigned i = 0; i < count; i++)
        padded[i] = arguments[i];
    java_code *function = (java_code *)(uintptr_t)code;
    if (!catch)
        return function(padded[0], padded[1], padded[2], padded[3], padded[4], padded[5]);
    struct catcher catcher;
    host_catch(&catcher);
    if (setjmp(catcher.context))
        return 0;
    uint64_t result = function(padded[0], padded[1], padded[2], padded[3], padded[4], padded[5]);
    catchers = catcher.older;
    current->exception = 0;
    return result;
}

uint64_t call_java_typed(uint32_t code, const char *types, const uint64_t *arguments, unsigned count, char result, bool catch)
{
    (void)types, (void)result;
    return call_java(code, arguments, count, catch);
}

uint64_t call_method(uint32_t code, ref receiver, const uint64_t *arguments)
{
    uint64_t all[6] = {receiver};
    memcpy(all + 1, arguments, 5 * sizeof *arguments);
    return call_java(code, all, 6, true);
}

static uint64_t make_out_of_memory(void)
{
    ref error = new_object(class_node);
    throw_exception(error);
}

/* ---- threads ---- */

static struct thread *threads[1024]; /* by id */

static void give_id(struct thread *thread)
{
    static uint32_t last_id;
    CHECK(last_id + 1 < sizeof threads / sizeof *threads);
    thread->id = ++last_id;
    thread->lock_word = HEADER_THIN | thread->id;
    threads[thread->id] = thread;
}

struct thread *thread_by_id(uint32_t id) { return threads[id]; }

static struct host_thread *host_of(struct thread *thread) { return (struct host_thread *)thread; }
static ucontext_t *context_of(struct thread *thread) { return thread == main_thread ? &main_context : &host_of(thread)->context; }

static void thread_start(void)
{
    current = &starting->thread;
    current->entry(current->argument);
    host_fail(__FILE__, __LINE__, "a thread returned");
}

static void switch_to(struct thread *to)
{
    struct thread *from = current;
    struct catcher *saved = catchers;
    to->state = THREAD_RUNNING;
    starting = host_of(to);
    catchers = NULL;
    swapcontext(context_of(from), context_of(to));
    current = from;
    catchers = saved;
}

struct thread *thread_create(struct domain *domain, void (*entry)(void *), void *argument, bool daemon)
{
    struct host_thread *thread = kernel_alloc(sizeof *thread);
    if (!thread)
        return NULL;
    give_id(&thread->thread);
    thread->thread.state = THREAD_BLOCKED;
    thread->thread.domain = domain;
    thread->thread.statics = domain->statics;
    thread->thread.entry = entry;
    thread->thread.argument = argument;
    thread->thread.daemon = daemon;
    thread->thread.domain_next = domain->threads;
    domain->threads = &thread->thread;
    getcontext(&thread->context);
    thread->context.uc_stack.ss_sp = mmap(NULL, 256 * 1024, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    thread->context.uc_stack.ss_size = 256 * 1024;
    makecontext(&thread->context, thread_start, 0);
    return &thread->thread;
}

void thread_wake(struct thread *thread)
{
    if (thread->state != THREAD_BLOCKED)
        return;
    thread->state = THREAD_RUNNABLE;
    if (thread != main_thread)
        run_list[run_count++] = host_of(thread);
}

void thread_block(void)
{
    current->state = THREAD_BLOCKED;
    switch_to(run_count ? &run_list[--run_count]->thread : main_thread);
}

void thread_handoff(struct thread *to)
{
    CHECK(to->state == THREAD_BLOCKED);
    current->state = THREAD_BLOCKED;
    switch_to(to);
}

void host_run(void)
{
    while (run_count) {
        current->state = THREAD_RUNNABLE;
        switch_to(&run_list[--run_count]->thread);
    }
}

void thread_exit(void)
{
    monitor_thread_ended();
    for (struct thread **link = &current->domain->threads; *link; link = &(*link)->domain_next)
        if (*link == current) {
            *link = current->domain_next;
            break;
        }
    domain_thread_ended(current);
    current->state = THREAD_DEAD;
    host_small -= sizeof(struct host_thread); /* its stack is in use: left to the end of the process */
    switch_to(main_thread);
    host_fail(__FILE__, __LINE__, "a dead thread ran");
}

void thread_yield_cpu(void)
{
    current->state = THREAD_RUNNABLE;
    if (current == main_thread)
        host_run();
}

void queue_wait(struct thread_queue *queue) { queue_wait_until(queue, 0); }

bool queue_wait_until(struct thread_queue *queue, uint64_t deadline)
{
    CHECK(!deadline);
    current->queue_next = NULL;
    if (queue->first)
        queue->last->queue_next = current;
    else
        queue->first = current;
    queue->last = current;
    thread_block();
    return false;
}

struct thread *queue_wake_one(struct thread_queue *queue)
{
    struct thread *thread = queue->first;
    if (thread) {
        queue->first = thread->queue_next;
        thread_wake(thread);
    }
    return thread;
}

void queue_wake_all(struct thread_queue *queue)
{
    while (queue_wake_one(queue))
        ;
}

/* ---- roots ---- */

void stack_visit_references(struct thread *thread, root_visitor *visit, void *context)
{
    for (struct handle *handle = thread->handles; handle; handle = handle->older)
        visit((uint32_t *)&handle->object, context);
    visit((uint32_t *)&thread->exception, context);
    for (unsigned i = 0; thread == main_thread && i < 4; i++)
        visit((uint32_t *)&host_frame[i], context);
}

void schedule_visit(struct domain *domain, root_visitor *visit, void *context) { (void)domain, (void)visit, (void)context; }
void irq_visit(struct domain *domain, root_visitor *visit, void *context) { (void)domain, (void)visit, (void)context; }
void atomic_retain(struct atomic *atomic) { ++*(uint32_t *)atomic; }
void atomic_release(struct atomic *atomic) { --*(uint32_t *)atomic; }

uint64_t clock_deadline(uint64_t nanos) { return nanos; }

uint64_t clock_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_nsec;
}

size_t fwcfg_read(const char *name, char *buffer, size_t size)
{
    (void)name;
    return (size_t)snprintf(buffer, size, "one\ntwo words\n");
}

/* ---- the image ---- */

static uint16_t *offset_table(unsigned references, const uint16_t *offsets)
{
    uint16_t *table = kernel_alloc(2 * (references + 1));
    table[0] = (uint16_t)references;
    memcpy(table + 1, offsets, 2 * references);
    return table;
}

struct class *host_class(const char *name, struct class *super, uint32_t kind, uint32_t size, unsigned references, const uint16_t *offsets)
{
    struct class *klass = (struct class *)(descriptors + 256 * descriptor_count);
    CHECK(descriptor_count < sizeof descriptors / 256);
    klass->number = descriptor_count++;
    klass->subclasses = 1;
    klass->kind = kind;
    klass->size = size;
    klass->name = (uint32_t)(uintptr_t)name;
    klass->super = (uint32_t)(uintptr_t)super;
    klass->init_state = descriptor_count + 64;
    klass->ref_offsets = references ? (uint32_t)(uintptr_t)offset_table(references, offsets) : 0;
    klass->class_object = (uint32_t)(uintptr_t)(immortals + 16 * descriptor_count);
    return klass;
}

static struct class *array_of(const char *name, struct class *element, uint32_t kind, uint32_t size)
{
    struct class *klass = host_class(name, class_object_, kind, size, 0, NULL);
    klass->element = (uint32_t)(uintptr_t)element;
    if (element)
        element->array = (uint32_t)(uintptr_t)klass;
    return klass;
}

static void know(unsigned index, struct class *klass) { host_image->known_classes[index] = (uint32_t)(uintptr_t)klass; }

static void make_classes(void)
{
    static const uint16_t node_refs[] = {8, 12, 16}, string_refs[] = {8};
    class_object_ = host_class("java.lang.Object", NULL, 0, 8, 0, NULL);
    class_object_->subclasses = 200;
    class_node = host_class("Node", class_object_, 0, 32, 3, node_refs);
    class_string = host_class("java.lang.String", class_object_, 0, 16, 1, string_refs);
    class_service = host_class("Service", class_object_, CLASS_FLAG_PORTAL, 16, 1, string_refs);
    class_service_proxy = host_class("Service$Proxy", class_object_, CLASS_FLAG_PROXY, 16, 0, NULL);
    class_service->proxy = (uint32_t)(uintptr_t)class_service_proxy;
    class_thread = host_class("java.lang.Thread", class_object_, CLASS_FLAG_NO_COPY, 16, 0, NULL);
    class_colour = host_class("Colour", class_object_, CLASS_FLAG_ENUM, 16, 1, string_refs);
    class_memory = host_class("jx.zero.Memory", class_object_, CLASS_FLAG_MEMORY, 24, 0, NULL);
    class_chars = array_of("[C", NULL, CLASS_KIND_ARRAY_PRIMITIVE, 2);
    class_ints = array_of("[I", NULL, CLASS_KIND_ARRAY_PRIMITIVE, 4);
    class_bytes = array_of("[B", NULL, CLASS_KIND_ARRAY_PRIMITIVE, 1);
    class_longs = array_of("[J", NULL, CLASS_KIND_ARRAY_PRIMITIVE, 8);
    class_nodes = array_of("[LNode;", class_node, CLASS_KIND_ARRAY_REF, 4);
    class_matrix = array_of("[[I", class_ints, CLASS_KIND_ARRAY_REF, 4);
    know(KNOWN_CLASS_JAVA_LANG_STRING, class_string);
    know(KNOWN_CLASS_ARRAY_C, class_chars);
    know(KNOWN_CLASS_ARRAY_I, class_ints);
    know(KNOWN_CLASS_JX_ZERO_MEMORY, class_memory);
    know(KNOWN_CLASS_JX_ZERO_READONLYMEMORY, class_memory);
    know(KNOWN_CLASS_ARRAY_JAVA_LANG_STRING, array_of("[Ljava.lang.String;", class_string, CLASS_KIND_ARRAY_REF, 4));
}

void host_start(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    current = &main_threads[main_thread_count++];
    CHECK(mmap((void *)(uintptr_t)ARENA_BASE, ARENA_PAGES * (size_t)PAGE_SIZE, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0) != MAP_FAILED);
    host_image = mmap((void *)(uintptr_t)IMAGE_BASE, PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    CHECK(host_image == IMAGE);
    host_image->rodata_start = (uint32_t)(uintptr_t)descriptors;
    host_image->rodata_end = host_image->rodata_start + sizeof descriptors;
    host_image->data_start = (uint32_t)(uintptr_t)immortals;
    host_image->data_end = host_image->data_start + sizeof immortals;
    host_image->statics_bytes = 1024;
    host_image->statics_refs = 64;
    host_image->known_methods[KNOWN_METHOD_THROW_OUT_OF_MEMORY] = (uint32_t)(uintptr_t)make_out_of_memory;
    make_classes();
}

struct domain *host_domain(const char *name, uint32_t heap_bytes, uint32_t flags)
{
    struct boot_domain *boot = kernel_alloc(sizeof *boot);
    boot->name = (uint32_t)(uintptr_t)name;
    boot->heap_bytes = heap_bytes;
    boot->flags = flags;
    boot->parameter_quota = 4 << 20;
    struct domain *domain = domain_create(boot);
    CHECK(domain);
    return domain;
}

void host_enter(struct domain *domain)
{
    struct thread *thread = NULL;
    for (unsigned i = 0; i < main_thread_count; i++)
        if (main_threads[i].domain == domain)
            thread = &main_threads[i];
    if (!thread) {
        CHECK(main_thread_count < sizeof main_threads / sizeof *main_threads);
        thread = &main_threads[main_thread_count++];
        give_id(thread);
        thread->domain = domain;
        thread->statics = domain->statics;
        thread->domain_next = domain->threads;
        domain->threads = thread;
    }
    thread->state = THREAD_RUNNING;
    main_thread = current = thread;
}

uint64_t host_used(const struct domain *domain) { return domain->alloc_top - domain->heap.space[domain->heap.active]; }
