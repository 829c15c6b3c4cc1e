/* Domains: made at boot from the image's table; they share code and immortal objects and nothing else. */

#include "portal.h"

struct domain *domains;

struct domain *domain_create(const struct boot_domain *boot)
{
    static uint32_t last_id;
    struct domain *domain = kernel_alloc(sizeof *domain);
    if (!domain)
        return NULL;
    domain->name = image_string_at(boot->name);
    domain->boot = boot;
    void *statics = kernel_alloc(IMAGE->statics_bytes ? IMAGE->statics_bytes : 1);
    if (!statics || !heap_create(&domain->heap, boot->heap_bytes, boot->flags & BOOT_FLAG_GC_STRESS)) {
        if (statics)
            kernel_free(statics, IMAGE->statics_bytes ? IMAGE->statics_bytes : 1);
        kernel_free(domain, sizeof *domain);
        return NULL;
    }
    if (IMAGE->statics_initial)
        memcpy(statics, (const void *)(uintptr_t)IMAGE->statics_initial, IMAGE->statics_bytes);
    domain->statics = (uintptr_t)statics;
    domain->alloc_top = domain->alloc_limit = domain->heap.space[0];
    domain->id = ++last_id;
    domain->next = domains;
    domains = domain;
    return domain;
}

/* The thread's stack is still there, and what the kernel linked to it has to go. */
void domain_thread_ended(struct thread *thread)
{
    struct domain *domain = thread->domain;
    if (!domain)
        return;
    if (domain->heap.in_reserve == thread)
        domain->heap.in_reserve = NULL;
    statics_thread_ended(thread);
    portal_thread_ended(thread);
}
