/* Services, portal calls and the copying of what they carry. */
#ifndef JX_PORTAL_H
#define JX_PORTAL_H

#include "kernel.h"

#define PROXY_SERVICE 8 /* long jx.zero.Proxy.service: struct service * */

struct portal_call;

/* An object that other domains can call, and the thread that runs the calls, one after the other. */
struct service {
    struct service *next;      /* domain->services, while alive */
    struct domain *domain;
    uint32_t object;           /* root */
    uint32_t references;       /* proxies in all domains; with none left the service ends once its queue is empty */
    bool alive;                /* found by service_of */
    bool idle;                 /* its thread is blocked and waits for a call */
    struct thread *thread;     /* NULL if it ended in the middle of a call: the next call makes another */
    struct portal_call *serving;
    struct portal_call *first, **last; /* callers that wait, in order */
};

/* ---- portal.c ---- */
uint64_t portal_call(ref proxy, const struct portal_method *method, const uint64_t *arguments); /* safepoint, throws */
/* The service of `object` of `domain`, made if there is none, with one more reference; NULL: no room. No safepoint. */
struct service *service_of(struct domain *domain, ref object);
void service_release(struct service *service);
void portal_thread_ended(struct thread *thread); /* its stack, and so its call records, are about to go */
void portal_visit(struct domain *domain, root_visitor *visit, void *context);

/* ---- naming.c ---- */
void naming_visit(struct domain *domain, root_visitor *visit, void *context);

/* ---- copy.c ---- */
enum copy_status { COPY_DONE, COPY_TOO_BIG, COPY_NOT_PORTABLE, COPY_NO_MEMORY, COPY_EXCEPTION, COPY_SERVICE_ENDED };

struct copy_fault {
    enum copy_status status;
    const struct class *klass; /* that is not portable */
    uint32_t limit;            /* that was exceeded */
};

/* Copies the references among `count` cells (types[i] == 'L') from domain `from` into the current domain, other cells as they
   are; objects reached twice are copied once. The source cells must be roots. On a fault nothing was copied, and on
   COPY_EXCEPTION current->exception says why. Safepoint; what it stored in `target` is valid until the next one. */
struct copy_fault copy_values(struct domain *from, const char *types, unsigned count, const uint64_t *source, uint64_t *target);
/* The usual case of copy_values, without its tables: parameters of a simple method, among them at most one memory object, and
   room for its view. False: it is not the usual case, and nothing was done. No safepoint. */
bool copy_simple(struct domain *from, const struct portal_method *method, const uint64_t *source, uint64_t *target);
void copy_throw(const struct copy_fault *fault) __attribute__((noreturn)); /* the fault as an exception of the current domain */

#endif
