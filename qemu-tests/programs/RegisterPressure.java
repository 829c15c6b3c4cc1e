/** Many values alive at once across calls, allocations and branches, of all kinds. */
public class RegisterPressure {
    static int seed = 17;

    static int next() {
        seed = seed * 1664525 + 1013904223;
        return seed >>> 8;
    }

    static long integers() {
        int a = next(), b = next(), c = next(), d = next(), e = next(), f = next(), g = next(), h = next(), i = next(), j = next(), k = next(), l = next();
        long m = next(), n = next(), o = next(), p = next(), q = next(), r = next(), s = next(), t = next(), u = next(), v = next(), w = next(), x = next();
        long sum = 0;
        for (int round = 0; round < 10; round++) {
            a += b ^ c; b += c ^ d; c += d ^ e; d += e ^ f; e += f ^ g; f += g ^ h; g += h ^ i; h += i ^ j; i += j ^ k; j += k ^ l; k += l ^ a; l += a ^ b;
            m += n * a; n += o * b; o += p * c; p += q * d; q += r * e; r += s * f; s += t * g; t += u * h; u += v * i; v += w * j; w += x * k; x += m * l;
            if ((a & 3) == round % 4) {
                sum += next() + a - b + c - d + e - f + g - h + i - j + k - l;
            } else {
                int swap = a; a = l; l = swap;
                long wide = m; m = x; x = wide;
            }
            sum ^= m + n + o + p + q + r + s + t + u + v + w + x;
        }
        return sum + a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x;
    }

    static double doubles() {
        double a = next(), b = next(), c = next(), d = next(), e = next(), f = next(), g = next(), h = next(), i = next(), j = next();
        double k = next(), l = next(), m = next(), n = next(), o = next(), p = next(), q = next(), r = next(), s = next(), t = next();
        for (int round = 0; round < 8; round++) {
            a = (a + b) / 2; b = (b + c) / 2; c = (c + d) / 2; d = (d + e) / 2; e = (e + f) / 2; f = (f + g) / 2; g = (g + h) / 2; h = (h + i) / 2;
            i = (i + j) / 2; j = (j + k) / 2; k = (k + l) / 2; l = (l + m) / 2; m = (m + n) / 2; n = (n + o) / 2; o = (o + p) / 2; p = (p + q) / 2;
            q = (q + r) / 2; r = (r + s) / 2; s = (s + t) / 2; t = (t + a + next()) / 2;
        }
        return a - b + c - d + e - f + g - h + i - j + k - l + m - n + o - p + q - r + s - t;
    }

    static String references() {
        Object a = new int[] {next()}, b = "b" + next(), c = new Object[] {a}, d = Integer.valueOf(next()), e = new StringBuilder("e"), f = new long[] {next()};
        Object g = "g" + next(), h = new Object[] {g, b}, i = Long.valueOf(next()), j = new double[] {1.5}, k = "k", l = new Object[] {k, l1(k)};
        for (int round = 0; round < 4; round++) {
            Object t = a; a = b; b = c; c = d; d = e; e = f; f = g; g = h; h = i; i = j; j = k; k = l; l = t;
            ((Object[]) new Object[] {a})[0] = new int[round + 1];
        }
        return kind(a) + kind(b) + kind(c) + kind(d) + kind(e) + kind(f) + kind(g) + kind(h) + kind(i) + kind(j) + kind(k) + kind(l);
    }

    static Object l1(Object value) {
        return "(" + value + ")";
    }

    static String kind(Object o) {
        if (o instanceof int[] array) {
            return "i" + array[0];
        }
        if (o instanceof long[] array) {
            return "l" + array[0];
        }
        if (o instanceof double[] array) {
            return "d" + array[0];
        }
        if (o instanceof Object[] array) {
            return "[" + kind(array[0]) + (array.length > 1 ? kind(array[1]) : "") + "]";
        }
        return o.toString();
    }

    static int divisions(int a, int b, int c, int d, int e, int f, int shift) {
        int x = a / b + c / d + e / f, y = a % b + c % d + e % f;
        int z = a << shift | b >> shift | c >>> shift;
        long wide = (long) a * b / (c + 1) + (long) d * e % (f + 1);
        return x * 31 + y * 17 + z + (int) (wide >> shift) + (a > b ? c : d) + (e >= f ? 1 : 2);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            System.out.println(integers() + " " + doubles());
            System.out.println(references());
            System.out.println(divisions(next(), next() | 1, next(), next() | 1, next(), next() | 1, i * 5));
        }
    }
}
