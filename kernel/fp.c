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

enum {
    MANTISSA_BITS = 52,
    SPARE_BITS = 63 - MANTISSA_BITS,
};

static const uint64_t IMPLICIT_BIT = 1ull << MANTISSA_BITS;
static const uint64_t INFINITY_BITS = 0x7ffull << MANTISSA_BITS;

struct scaled {
    uint64_t mantissa;
    int exponent;
};

static struct scaled take_apart(uint64_t magnitude)
{
    int exponent = (int)(magnitude >> MANTISSA_BITS);
    uint64_t fraction = magnitude & (IMPLICIT_BIT - 1);
    return exponent ? (struct scaled){fraction | IMPLICIT_BIT, exponent} : (struct scaled){fraction, 1};
}

static uint64_t put_together(struct scaled number)
{
    if (!number.mantissa)
        return 0;
    int shift = __builtin_clzll(number.mantissa) - SPARE_BITS;
    if (shift >= number.exponent)
        return number.mantissa << (number.exponent - 1);
    return (number.mantissa << shift & (IMPLICIT_BIT - 1)) | (uint64_t)(number.exponent - shift) << MANTISSA_BITS;
}

/* Java's % of doubles: exact, with the dividend's sign.  Long division in steps of as many bits as a remainder leaves free in
   64, so at most 187 steps.  Floats use it too: the remainder of two floats is a float. */
double fp_rem_f64(double dividend, double divisor)
{
    uint64_t sign = fp_double_bits(dividend) & 1ull << 63;
    uint64_t magnitude = fp_double_bits(dividend) ^ sign, modulus = fp_double_bits(divisor) & ~(1ull << 63);
    if (magnitude >= INFINITY_BITS || modulus > INFINITY_BITS || !modulus)
        return fp_double_from_bits(INFINITY_BITS | IMPLICIT_BIT >> 1);
    if (magnitude < modulus)
        return dividend;
    struct scaled rest = take_apart(magnitude), by = take_apart(modulus);
    int remaining = rest.exponent - by.exponent;
    rest.mantissa %= by.mantissa;
    while (remaining > 0 && rest.mantissa) {
        int step = remaining < SPARE_BITS ? remaining : SPARE_BITS;
        rest.mantissa = (rest.mantissa << step) % by.mantissa;
        remaining -= step;
    }
    rest.exponent = by.exponent;
    return fp_double_from_bits(put_together(rest) | sign);
}
