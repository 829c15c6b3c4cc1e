/* The natives that take or return floats: the one kernel file that may use xmm registers.  Leaf functions, so the
   compiled caller expects every xmm register to be lost anyway. */

#include <stdint.h>

uint32_t fp_float_bits(float value)
{
    uint32_t bits;
    __asm__("movd %1, %0" : "=r"(bits) : "x"(value));
    return bits;
}

float fp_float_from_bits(uint32_t bits)
{
    float value;
    __asm__("movd %1, %0" : "=x"(value) : "r"(bits));
    return value;
}

uint64_t fp_double_bits(double value)
{
    uint64_t bits;
    __asm__("movq %1, %0" : "=r"(bits) : "x"(value));
    return bits;
}

double fp_double_from_bits(uint64_t bits)
{
    double value;
    __asm__("movq %1, %0" : "=x"(value) : "r"(bits));
    return value;
}

double fp_sqrt(double value)
{
    double root;
    __asm__("sqrtsd %1, %0" : "=x"(root) : "x"(value));
    return root;
}
