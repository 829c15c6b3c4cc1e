/* Portal calls between domains: direct hand-off to the service's thread and back.
 *
 * The call record lies on the caller's C stack, and the caller stays blocked until it is done. Each side copies what it
 * receives into its own heap on its own thread (copy.c): the service thread the parameters, the caller the result or
 * exception, which is a root of the service's domain until then. */

#include "portal.h"

enum { MAX_PARAMETERS = 255 };

struct portal_call {
    struct portal_call *next; /* in the service's queue, then in domain->returning */
    struct thread *caller;
    const struct portal_method *method;
    const uint64_t *arguments; /* live slots of the stub's frame */
    uint64_t result;           /* raw; of the service's domain */
    struct domain *returning;  /* in whose list the record is: result is a reference to be copied */
    bool exceptional;          /* result is an exception */
    bool done;
    struct copy_fault fault;   /* of the parameters */
};

/* ---- the service's side ---- */

#define CHAINS (sizeof((struct domain *)0)->services / sizeof(struct service *))

/* By address: an identity hash would keep the object's monitor out of its header. */
static struct service **chain_of(struct domain *domain, ref object)
{
    return &domain->services[(object >> 3 ^ object >> 9 ^ object >> 15) % CHAINS];
}

static void service_end(struct service *service)
{
    struct service **link = chain_of(service->domain, service->object);
    while (*link != service)
        link = &(*link)->next;
    *link = service->next;
    kernel_free(service, sizeof *service);
}

static uint32_t target_of(const struct service *service, const struct portal_method *method)
{
    return load32(load32(service->object) + method->dispatch);
}

/* Keeps the reference that the call ends with alive until the caller has copied it. */
static void keep_result(struct domain *domain, struct portal_call *call)
{
    call->result = (ref)call->result;
    if (!call->result || !heap_contains(domain, (ref)call->result))
        return;
    call->returning = domain;
    call->next = domain->returning;
    domain->returning = call;
}

/* A call of any shape. */
static void __attribute__((noinline)) serve_any(struct service *service, struct portal_call *call)
{
    const struct portal_method *method = call->method;
    unsigned count = method->parameter_count;
    uint64_t arguments[1 + MAX_PARAMETERS];
    char types[1 + MAX_PARAMETERS] = "L";
    KASSERT(count <= MAX_PARAMETERS);
    memcpy(types + 1, image_string_at(method->parameters), count);
    call->fault = copy_values(call->caller->domain, types + 1, count, call->arguments, arguments + 1);
    if (call->fault.status != COPY_DONE)
        return;
    arguments[0] = service->object;
    call->result = call_java_typed(target_of(service, method), types, arguments, count + 1, (char)method->result, true);
}

static void serve(struct service *service, struct portal_call *call)
{
    const struct portal_method *method = call->method;
    const uint64_t *arguments = call->arguments;
    uint64_t copied[PORTAL_SIMPLE_PARAMETERS];
    if (method->simple && method->references)
        arguments = copy_simple(call->caller->domain, method, arguments, copied) ? copied : NULL;
    if (method->simple && arguments)
        call->result = call_method(target_of(service, method), service->object, arguments);
    else
        serve_any(service, call);
    if (current->exception) {
        call->fault.status = COPY_DONE;
        call->exceptional = true;
        call->result = current->exception;
        current->exception = 0;
    }
    if (call->exceptional || (method->result == 'L' && call->fault.status == COPY_DONE))
        keep_result(service->domain, call);
}

static struct portal_call *dequeue(struct service *service)
{
    struct portal_call *call = service->first;
    service->first = call->next;
    if (!service->first)
        service->last = &service->first;
    return call;
}

/* The caller runs next unless there is more to do here. An idle service has an empty queue: portal_call gives it its call
   as `serving`. */
static void finish(struct service *service)
{
    struct portal_call *call = service->serving;
    struct thread *caller = call->caller;
    call->done = true;
    service->serving = NULL;
    if (service->first || !service->references || caller->state != THREAD_BLOCKED) {
        thread_wake(caller);
        return;
    }
    service->idle = true;
    thread_handoff(caller);
    service->idle = false;
}

static void service_main(void *argument)
{
    struct service *service = argument;
    for (;;) {
        while (!service->serving && !service->first) {
            if (!service->references) {
                current->argument = NULL;
                service_end(service);
                thread_exit();
            }
            service->idle = true;
            thread_block();
            service->idle = false;
        }
        if (!service->serving)
            service->serving = dequeue(service);
        serve(service, service->serving);
        finish(service);
    }
}

static void fail_call(struct portal_call *call)
{
    call->fault.status = COPY_SERVICE_ENDED;
    call->done = true;
    thread_wake(call->caller);
}

void portal_thread_ended(struct thread *thread)
{
    for (struct domain *domain = domains; domain; domain = domain->next)
        for (struct portal_call **link = &domain->returning; *link;)
            if ((*link)->caller == thread)
                *link = (*link)->next;
            else
                link = &(*link)->next;
    struct service *service = thread->entry == service_main ? thread->argument : NULL;
    if (!service)
        return;
    service->thread = NULL;
    service->idle = false;
    if (service->serving)
        fail_call(service->serving);
    service->serving = NULL;
    while (service->first)
        fail_call(dequeue(service));
    if (!service->references)
        service_end(service);
}

struct service *service_of(struct domain *domain, ref object)
{
    struct service **chain = chain_of(domain, object);
    for (struct service *service = *chain; service; service = service->next)
        if (service->object == object && service->alive) {
            service->references++;
            return service;
        }
    struct service *service = kernel_alloc(sizeof *service);
    if (!service)
        return NULL;
    service->thread = thread_create(domain, service_main, service, true);
    if (!service->thread) {
        kernel_free(service, sizeof *service);
        return NULL;
    }
    service->next = *chain;
    service->domain = domain;
    service->object = object;
    service->references = 1;
    service->alive = service->idle = true;
    service->last = &service->first;
    *chain = service;
    return service;
}

void service_release(struct service *service)
{
    if (!service || --service->references)
        return;
    service->alive = false;
    if (service->idle) {
        service->idle = false;
        thread_wake(service->thread);
    } else if (!service->thread) {
        service_end(service);
    }
}

void portal_visit(struct domain *domain, root_visitor *visit, void *context)
{
    struct service *all = NULL;
    for (unsigned i = 0; i < CHAINS; i++)
        while (domain->services[i]) {
            struct service *service = domain->services[i];
            domain->services[i] = service->next;
            service->next = all;
            all = service;
        }
    while (all) {
        struct service *service = all;
        all = service->next;
        visit(&service->object, context);
        struct service **chain = chain_of(domain, service->object);
        service->next = *chain;
        *chain = service;
    }
    for (struct portal_call *call = domain->returning; call; call = call->next)
        visit((uint32_t *)&call->result, context);
}

/* ---- the caller's side ---- */

static void unlink_returning(struct portal_call *call)
{
    struct portal_call **link = &call->returning->returning;
    while (*link != call)
        link = &(*link)->next;
    *link = call->next;
}

static uint64_t take_reference(struct portal_call *call)
{
    uint64_t copied = call->result; /* null and immortal objects are the same here */
    if (call->returning) {
        struct copy_fault fault = copy_values(call->returning, "L", 1, &call->result, &copied);
        unlink_returning(call);
        if (fault.status != COPY_DONE)
            copy_throw(&fault);
    }
    if (call->exceptional)
        throw_exception((ref)copied);
    return copied;
}

/* The service's thread ended in the middle of a call, by stack overflow or for lack of memory: another takes over. */
static void revive(struct service *service)
{
    service->thread = thread_create(service->domain, service_main, service, true);
    if (!service->thread)
        heap_out_of_memory();
    service->idle = true;
}

uint64_t portal_call(ref proxy, const struct portal_method *method, const uint64_t *arguments)
{
    if (current->handler)
        forbid_in_handler();
    struct service *service = (struct service *)load64(proxy + PROXY_SERVICE);
    if (!service->thread)
        revive(service);
    struct portal_call call;
    call.next = NULL;
    call.caller = current;
    call.method = method;
    call.arguments = arguments;
    call.returning = NULL;
    call.exceptional = false;
    call.done = false;
    call.fault.status = COPY_DONE;
    if (service->idle) {
        service->idle = false;
        service->serving = &call;
        thread_handoff(service->thread);
    } else {
        *service->last = &call;
        service->last = &call.next;
    }
    while (!*(volatile bool *)&call.done)
        thread_block();
    if (call.fault.status != COPY_DONE)
        copy_throw(&call.fault);
    if (call.exceptional || method->result == 'L')
        return take_reference(&call);
    return call.result;
}
