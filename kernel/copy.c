/* Deep copy of parameters and results between domains.
 *
 * Always done by a thread of the receiving domain, in two passes without a thread switch between them: the first finds
 * all objects, in breadth-first order, and refuses what must not cross or is too big; then room is made, the only point
 * where the receiving heap may be collected; the second pass copies and cannot fail. Time is linear in the number of
 * objects and nothing recurses, so long lists and cycles are as good as any other shape.
 *
 * An enum constant becomes the constant of the same ordinal. The receiver's constants come from Java code, which may
 * switch threads, so they are asked for between attempts and the first pass starts over. */

#include "memobj.h"
#include "portal.h"

enum { SMALL_OBJECTS = 32, SMALL_INDEX = 64 };

/* One source object and what it becomes. */
struct entry {
    ref source;
    ref target;
    struct service *service; /* of a portal object of the source domain: held */
};

struct copy {
    struct domain *from, *to;
    struct entry *entries;
    uint32_t *index; /* open-addressed: entry number + 1, by source address */
    uint32_t count, capacity, index_size;
    uint64_t bytes;
    uint32_t holders; /* copies that will hold a count of a kernel object */
    const struct class *enum_class; /* whose constants are needed first */
    struct copy_fault fault;
    struct entry small_entries[SMALL_OBJECTS];
    uint32_t small_index[SMALL_INDEX];
};

enum role { VALUE, ENUM, MEMORY, PROXY, PROXY_HOME, KERNEL_OBJECT, FAST_PORTAL, PORTAL, NOT_PORTABLE };

static enum role role_of(const struct copy *copy, ref object)
{
    const struct class *klass = class_of(object);
    uint32_t flags = klass->kind;
    if (!(flags & (CLASS_FLAG_PORTAL | CLASS_FLAG_PROXY | CLASS_FLAG_FAST_PORTAL | CLASS_FLAG_MEMORY |
                   CLASS_FLAG_KERNEL_OBJECT | CLASS_FLAG_NO_COPY | CLASS_FLAG_ENUM)))
        return VALUE;
    if (flags & CLASS_FLAG_ENUM)
        return ENUM;
    if (flags & CLASS_FLAG_MEMORY)
        return MEMORY;
    if (flags & CLASS_FLAG_PROXY) {
        const struct service *service = (const struct service *)load64(object + PROXY_SERVICE);
        return service->domain == copy->to ? PROXY_HOME : PROXY;
    }
    if (flags & CLASS_FLAG_KERNEL_OBJECT)
        return KERNEL_OBJECT;
    if (flags & CLASS_FLAG_FAST_PORTAL)
        return FAST_PORTAL;
    if (flags & CLASS_FLAG_PORTAL)
        return klass->proxy ? PORTAL : NOT_PORTABLE;
    return NOT_PORTABLE;
}

/* ---- the map from source objects to entries ---- */

static uint32_t *index_cell(const struct copy *copy, ref source)
{
    for (uint32_t i = source / 8 * 0x9E3779B1u;; i++) {
        uint32_t *cell = &copy->index[i & (copy->index_size - 1)];
        if (!*cell || copy->entries[*cell - 1].source == source)
            return cell;
    }
}

static void free_tables(struct copy *copy)
{
    if (copy->entries != copy->small_entries)
        kernel_free(copy->entries, copy->capacity * sizeof *copy->entries);
    if (copy->index != copy->small_index)
        kernel_free(copy->index, copy->index_size * sizeof *copy->index);
}

static bool grow_tables(struct copy *copy)
{
    struct entry *entries = kernel_alloc(2 * copy->capacity * sizeof *entries);
    uint32_t *index = kernel_alloc(2 * copy->index_size * sizeof *index);
    if (!entries || !index) {
        if (entries)
            kernel_free(entries, 2 * copy->capacity * sizeof *entries);
        if (index)
            kernel_free(index, 2 * copy->index_size * sizeof *index);
        return false;
    }
    memcpy(entries, copy->entries, copy->count * sizeof *entries);
    free_tables(copy);
    copy->entries = entries;
    copy->index = index;
    copy->capacity *= 2;
    copy->index_size *= 2;
    for (uint32_t i = 0; i < copy->count; i++)
        *index_cell(copy, entries[i].source) = i + 1;
    return true;
}

/* ---- first pass: what is there, and may it cross? ---- */

static bool refuse(struct copy *copy, enum copy_status status)
{
    copy->fault.status = status;
    return false;
}

/* Notes `source` if it is new. False: the copy fails, or an enum's constants are needed first. */
static bool discover(struct copy *copy, ref source)
{
    if (!source || !heap_contains(copy->from, source))
        return true;
    uint32_t *cell = index_cell(copy, source);
    if (*cell)
        return true;
    const struct class *klass = class_of(source);
    struct entry entry = {source, 0, NULL};
    switch (role_of(copy, source)) {
    case NOT_PORTABLE:
        copy->fault.klass = klass;
        return refuse(copy, COPY_NOT_PORTABLE);
    case ENUM: {
        const struct class *enum_class = enum_class_of(klass);
        if (!enum_class) {
            copy->fault.klass = klass;
            return refuse(copy, COPY_NOT_PORTABLE);
        }
        if (!enum_constants_known(copy->to, enum_class)) {
            copy->enum_class = enum_class;
            return false;
        }
        break;
    }
    case PROXY_HOME:
        break;
    case PORTAL:
        copy->holders++;
        copy->bytes += ((const struct class *)(uintptr_t)klass->proxy)->size;
        break;
    case MEMORY:
    case PROXY:
    case KERNEL_OBJECT:
        copy->holders++;
        copy->bytes += klass->size;
        break;
    case VALUE:
    case FAST_PORTAL:
        copy->bytes += object_size(source);
        break;
    }
    if (copy->bytes > copy->fault.limit)
        return refuse(copy, COPY_TOO_BIG);
    if (copy->count == copy->capacity) {
        if (!grow_tables(copy))
            return refuse(copy, COPY_NO_MEMORY);
        cell = index_cell(copy, source);
    }
    copy->entries[copy->count++] = entry;
    *cell = copy->count;
    return true;
}

static bool discover_fields(struct copy *copy, ref source)
{
    const struct class *klass = class_of(source);
    if ((klass->kind & 0xFF) == CLASS_KIND_ARRAY_REF) {
        for (uint32_t i = 0; i < (uint32_t)array_length(source); i++)
            if (!discover(copy, load32(source + ARRAY_DATA + 4 * i)))
                return false;
    } else if ((klass->kind & 0xFF) == CLASS_KIND_INSTANCE) {
        const uint16_t *offsets = (const uint16_t *)(uintptr_t)klass->ref_offsets;
        for (unsigned i = 1; offsets && i <= offsets[0]; i++)
            if (!discover(copy, load32(source + offsets[i])))
                return false;
    }
    return true;
}

static bool discover_all(struct copy *copy, const char *types, unsigned count, const uint64_t *source)
{
    for (unsigned i = 0; i < count; i++)
        if (types[i] == 'L' && !discover(copy, (ref)source[i]))
            return false;
    for (uint32_t i = 0; i < copy->count; i++)
        if (role_of(copy, copy->entries[i].source) == VALUE && !discover_fields(copy, copy->entries[i].source))
            return false;
    return true;
}

/* ---- between: everything that may fail ---- */

static bool acquire_services(struct copy *copy)
{
    for (uint32_t i = 0; i < copy->count; i++) {
        struct entry *entry = &copy->entries[i];
        if (role_of(copy, entry->source) == PORTAL && !(entry->service = service_of(copy->from, entry->source)))
            return refuse(copy, COPY_NO_MEMORY);
    }
    return true;
}

static void release_services(struct copy *copy)
{
    for (uint32_t i = 0; i < copy->count; i++)
        if (copy->entries[i].service)
            service_release(copy->entries[i].service);
}

static bool make_room(struct copy *copy)
{
    if (!heap_track_reserve(copy->to, copy->holders) || !heap_make_room(copy->to, copy->bytes))
        return refuse(copy, COPY_NO_MEMORY);
    return true;
}

/* ---- second pass ---- */

static ref allot(struct copy *copy, const struct class *klass, uint64_t size)
{
    ref object = (ref)copy->to->alloc_top;
    copy->to->alloc_top += size;
    store32(object, (uint32_t)(uintptr_t)klass);
    return object;
}

/* The view, proxy or AtomicVariable of the same kernel object, which must have been counted. */
static ref allot_holder(struct copy *copy, const struct class *klass)
{
    ref object = allot(copy, klass, klass->size);
    heap_track(object);
    return object;
}

/* All but the header: identity and monitor are the original's. */
static void copy_body(ref target, ref source)
{
    copy_object_words((uint64_t *)(uintptr_t)(target + OBJECT_HEADER), (const uint64_t *)(uintptr_t)(source + OBJECT_HEADER),
                      object_size(source) - OBJECT_HEADER);
}

static ref make_target(struct copy *copy, const struct entry *entry)
{
    ref source = entry->source, target;
    const struct class *klass = class_of(source);
    switch (role_of(copy, source)) {
    case ENUM: {
        ref constants = enum_constants_known(copy->to, enum_class_of(klass));
        return load32(constants + ARRAY_DATA + 4 * load32(source + FIELD_JAVA_LANG_ENUM_ORDINAL));
    }
    case PROXY_HOME:
        return ((const struct service *)load64(source + PROXY_SERVICE))->object;
    case MEMORY:
        memory_retain(source);
        break;
    case PROXY:
        ((struct service *)load64(source + PROXY_SERVICE))->references++;
        break;
    case KERNEL_OBJECT:
        atomic_retain((struct atomic *)load64(source + FIELD_JX_ZERO_ATOMICVARIABLE_HANDLE));
        break;
    case PORTAL:
        target = allot_holder(copy, (const struct class *)(uintptr_t)klass->proxy);
        store64(target + PROXY_SERVICE, (uintptr_t)entry->service);
        return target;
    case VALUE:
        target = allot(copy, klass, object_size(source));
        copy_body(target, source);
        return target;
    case FAST_PORTAL:
    case NOT_PORTABLE:
        return allot(copy, klass, klass->size);
    }
    target = allot_holder(copy, klass);
    copy_body(target, source);
    return target;
}

static ref translate(const struct copy *copy, ref source)
{
    if (!source || !heap_contains(copy->from, source))
        return source;
    return copy->entries[*index_cell(copy, source) - 1].target;
}

static void translate_fields(const struct copy *copy, ref target)
{
    const struct class *klass = class_of(target);
    if ((klass->kind & 0xFF) == CLASS_KIND_ARRAY_REF) {
        uint32_t *element = (uint32_t *)(uintptr_t)(target + ARRAY_DATA);
        for (uint32_t *end = element + (uint32_t)array_length(target); element < end; element++)
            *element = translate(copy, *element);
    } else if ((klass->kind & 0xFF) == CLASS_KIND_INSTANCE) {
        const uint16_t *offsets = (const uint16_t *)(uintptr_t)klass->ref_offsets;
        for (unsigned i = 1; offsets && i <= offsets[0]; i++)
            store32(target + offsets[i], translate(copy, load32(target + offsets[i])));
    }
}

static void copy_all(struct copy *copy)
{
    for (uint32_t i = 0; i < copy->count; i++)
        copy->entries[i].target = make_target(copy, &copy->entries[i]);
    for (uint32_t i = 0; i < copy->count; i++)
        if (role_of(copy, copy->entries[i].source) == VALUE)
            translate_fields(copy, copy->entries[i].target);
}

/* ---- the whole ---- */

static void begin(struct copy *copy, struct domain *from)
{
    copy->from = from;
    copy->to = current->domain;
    copy->entries = copy->small_entries;
    copy->index = copy->small_index;
    copy->count = 0;
    copy->capacity = SMALL_OBJECTS;
    copy->index_size = SMALL_INDEX;
    copy->bytes = 0;
    copy->holders = 0;
    copy->enum_class = NULL;
    copy->fault = (struct copy_fault){COPY_DONE, NULL, current->domain->boot->parameter_quota};
    memset(copy->small_index, 0, sizeof copy->small_index);
}

/* False: an enum's constants are needed first. */
static bool attempt(struct copy *copy, const char *types, unsigned count, const uint64_t *source, uint64_t *target)
{
    bool done = discover_all(copy, types, count, source) && acquire_services(copy);
    if (done && make_room(copy)) {
        copy_all(copy);
        for (unsigned i = 0; i < count; i++)
            target[i] = types[i] == 'L' ? translate(copy, (ref)source[i]) : source[i];
    } else {
        release_services(copy);
    }
    free_tables(copy);
    return !copy->enum_class;
}

static bool all_immortal(const struct domain *from, const char *types, unsigned count, const uint64_t *source)
{
    for (unsigned i = 0; i < count; i++)
        if (types[i] == 'L' && source[i] && heap_contains(from, (ref)source[i]))
            return false;
    return true;
}

/* Proxies that are garbage may hold all the threads that the other domain is allowed; their services end when they next
   run. */
static void reclaim(void)
{
    gc_collect_all();
    thread_yield_cpu();
}

struct copy_fault copy_values(struct domain *from, const char *types, unsigned count, const uint64_t *source, uint64_t *target)
{
    if (all_immortal(from, types, count, source)) {
        for (unsigned i = 0; i < count; i++)
            target[i] = source[i];
        return (struct copy_fault){COPY_DONE, NULL, 0};
    }
    struct copy copy;
    bool reclaimed = false;
    for (;;) {
        begin(&copy, from);
        bool complete = attempt(&copy, types, count, source, target);
        if (complete && (copy.fault.status != COPY_NO_MEMORY || reclaimed))
            return copy.fault;
        if (complete) {
            reclaim();
            reclaimed = true;
            continue;
        }
        if (!enum_constants(copy.enum_class) && current->exception)
            return (struct copy_fault){COPY_EXCEPTION, NULL, 0};
        if (!enum_constants_known(current->domain, copy.enum_class))
            return (struct copy_fault){COPY_NO_MEMORY, NULL, 0};
    }
}

/* A second memory object might be the first again, of which there must be one copy: that needs the tables. */
bool copy_simple(struct domain *from, const struct portal_method *method, const uint64_t *source, uint64_t *target)
{
    uint64_t *cell = NULL;
    for (unsigned i = 0; i < PORTAL_SIMPLE_PARAMETERS; i++)
        target[i] = source[i];
    for (uint32_t bits = method->references; bits; bits &= bits - 1) {
        uint64_t *reference = target + __builtin_ctz(bits);
        *reference = (ref)*reference;
        if (!*reference || !heap_contains(from, (ref)*reference))
            continue;
        if (cell || !(class_of((ref)*reference)->kind & CLASS_FLAG_MEMORY))
            return false;
        cell = reference;
    }
    if (!cell)
        return true;
    struct domain *to = current->domain;
    struct ref_table *holders = &to->heap.holders;
    ref view = (ref)*cell, copy = (ref)to->alloc_top;
    uint32_t size = class_of(view)->size;
    if (copy + (uint64_t)size > to->alloc_limit || size > to->boot->parameter_quota || holders->count == holders->capacity)
        return false;
    to->alloc_top += size;
    store32(copy, load32(view));
    for (uint32_t at = OBJECT_HEADER; at < size; at += 8)
        store64(copy + at, load64(view + at));
    memory_retain(copy);
    holders->entries[holders->count++] = copy;
    *cell = copy;
    return true;
}

void copy_throw(const struct copy_fault *fault)
{
    switch (fault->status) {
    case COPY_TOO_BIG:
        throw_known(KNOWN_METHOD_THROW_PORTAL_QUOTA, 1, (uint64_t)fault->limit);
    case COPY_NOT_PORTABLE:
        throw_known(KNOWN_METHOD_THROW_PORTAL_TYPE, 1, (uint64_t)fault->klass->class_object);
    case COPY_SERVICE_ENDED:
        throw_known(KNOWN_METHOD_THROW_DOMAIN_TERMINATED, 0);
    case COPY_EXCEPTION: {
        ref exception = (ref)current->exception;
        current->exception = 0;
        throw_exception(exception);
    }
    default:
        heap_out_of_memory();
    }
}
