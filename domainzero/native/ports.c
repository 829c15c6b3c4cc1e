/* jx.zero.Ports: one instruction each. */
#include "kernel.h"
#include "x86.h"

int32_t ports_in8(ref ports, int32_t port)
{
    (void)ports;
    return in8((uint16_t)port);
}

int32_t ports_in16(ref ports, int32_t port)
{
    (void)ports;
    return in16((uint16_t)port);
}

int32_t ports_in32(ref ports, int32_t port)
{
    (void)ports;
    return (int32_t)in32((uint16_t)port);
}

void ports_out8(ref ports, int32_t port, int32_t value)
{
    (void)ports;
    out8((uint16_t)port, (uint8_t)value);
}

void ports_out16(ref ports, int32_t port, int32_t value)
{
    (void)ports;
    out16((uint16_t)port, (uint16_t)value);
}

void ports_out32(ref ports, int32_t port, int32_t value)
{
    (void)ports;
    out32((uint16_t)port, (uint32_t)value);
}
