/* The name service: portals that domains registered, and the kernel's services as far as they were granted.
 *
 * A registered object is a root of the domain that registered it; who looks it up receives it as if it were a parameter. */

#include "portal.h"

struct name {
    struct name *next;
    struct domain *owner;
    uint64_t object; /* root of the owner */
    uint32_t length;
    uint16_t text[];
};

static struct name *names;
static struct thread_queue waiting; /* for a name to be registered */

/* The kernel's services by simple class name; a grant of 0 is everybody's. */
static const struct {
    const char *name;
    unsigned known_class;
    uint32_t grant;
} KERNEL_SERVICES[] = {
    {"Naming", KNOWN_CLASS_JX_ZERO_NAMING, 0},
    {"MemoryManager", KNOWN_CLASS_JX_ZERO_MEMORYMANAGER, 0},
    {"Clock", KNOWN_CLASS_JX_ZERO_CLOCK, 0},
    {"Ports", KNOWN_CLASS_JX_ZERO_PORTS, GRANT_PORTS},
    {"Interrupts", KNOWN_CLASS_JX_ZERO_INTERRUPTS, GRANT_INTERRUPTS},
    {"DeviceMemoryManager", KNOWN_CLASS_JX_ZERO_DEVICEMEMORYMANAGER, GRANT_DEVICE_MEMORY},
    {"Dma", KNOWN_CLASS_JX_ZERO_DMA, GRANT_DMA},
    {"SchedulerManager", KNOWN_CLASS_JX_ZERO_SCHEDULERMANAGER, GRANT_SCHEDULER},
    {"Console", KNOWN_CLASS_JX_ZERO_CONSOLE, GRANT_CONSOLE},
};
enum { KERNEL_SERVICE_COUNT = sizeof KERNEL_SERVICES / sizeof *KERNEL_SERVICES };
_Static_assert(KERNEL_SERVICE_COUNT <= sizeof((struct domain *)0)->kernel_services / 4, "domain.kernel_services");

static const uint16_t *text_of(ref string, uint32_t *length)
{
    ref value = load32(string + FIELD_JAVA_LANG_STRING_VALUE);
    *length = (uint32_t)array_length(value);
    return (const uint16_t *)(uintptr_t)(value + ARRAY_DATA);
}

static int kernel_service_index(ref string)
{
    uint32_t length;
    const uint16_t *text = text_of(string, &length);
    for (int i = 0; i < KERNEL_SERVICE_COUNT; i++) {
        uint32_t same = 0;
        while (same < length && KERNEL_SERVICES[i].name[same] == text[same])
            same++;
        if (same == length && !KERNEL_SERVICES[i].name[same])
            return i;
    }
    return -1;
}

/* The current domain's object for a kernel service; 0 if it was not granted or is not in the image. */
static ref kernel_service(int index)
{
    const struct class *klass = known_class(KERNEL_SERVICES[index].known_class);
    uint32_t grant = KERNEL_SERVICES[index].grant;
    if (!klass || (grant & ~current->domain->boot->grants))
        return 0;
    if (!current->domain->kernel_services[index]) {
        ref object = new_object(klass);
        current->domain->kernel_services[index] = object;
    }
    return current->domain->kernel_services[index];
}

ref naming_new(void)
{
    return kernel_service(0);
}

static struct name *name_find(ref string)
{
    uint32_t length;
    const uint16_t *text = text_of(string, &length);
    for (struct name *name = names; name; name = name->next)
        if (name->length == length && !memcmp(name->text, text, 2 * (size_t)length))
            return name;
    return NULL;
}

ref naming_get(void)
{
    return naming_new();
}

void naming_register(ref self, ref string, ref portal)
{
    (void)self;
    if (!string || !portal)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    struct name *name = name_find(string);
    if (kernel_service_index(string) >= 0 || (name && name->owner != current->domain))
        throw_illegal_argument("the name is taken");
    if (!name) {
        uint32_t length;
        const uint16_t *text = text_of(string, &length);
        name = kernel_alloc(sizeof *name + 2 * (size_t)length);
        if (!name)
            heap_out_of_memory();
        name->owner = current->domain;
        name->length = length;
        memcpy(name->text, text, 2 * (size_t)length);
        name->next = names;
        names = name;
    }
    name->object = portal;
    queue_wake_all(&waiting);
}

ref naming_lookup(ref self, ref string)
{
    (void)self;
    if (!string)
        throw_known(KNOWN_METHOD_THROW_NULL, 0);
    int index = kernel_service_index(string);
    if (index >= 0)
        return kernel_service(index);
    struct name *name = name_find(string);
    if (!name || name->owner == current->domain)
        return name ? (ref)name->object : 0;
    uint64_t received;
    struct copy_fault fault = copy_values(name->owner, "L", 1, &name->object, &received);
    if (fault.status != COPY_DONE)
        copy_throw(&fault);
    return (ref)received;
}

ref naming_await(ref self, ref string)
{
    struct handle name;
    handle_push(&name, string);
    if (string && kernel_service_index(string) >= 0 && !kernel_service(kernel_service_index(string)))
        throw_security("the service was not granted");
    ref found;
    while (!(found = naming_lookup(self, handle_get(&name))))
        queue_wait(&waiting);
    handle_pop(&name);
    return found;
}

void naming_visit(struct domain *domain, root_visitor *visit, void *context)
{
    for (int i = 0; i < KERNEL_SERVICE_COUNT; i++)
        visit(&domain->kernel_services[i], context);
    for (struct name *name = names; name; name = name->next)
        if (name->owner == domain)
            visit((uint32_t *)&name->object, context);
}
