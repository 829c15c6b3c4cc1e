// Casts between integer types cut off and extend.
// test interpret
// test run
// run: toByte(200) == (byte) -56
// run: toChar(-1) == '\uffff'
// run: toShort(40000) == (short) -25536
// run: toInt(4294967297L) == 1
// run: widen((byte) -1) == -1L
// run: charToInt('\uffff') == 65535
// run: compound(120) == (byte) -126

final class Narrowing {
    static byte toByte(int a) { return (byte) a; }
    static char toChar(int a) { return (char) a; }
    static short toShort(int a) { return (short) a; }
    static int toInt(long a) { return (int) a; }
    static long widen(byte a) { return a; }
    static int charToInt(char a) { return a; }
    static byte compound(int a) { byte b = (byte) a; b += 10; return b; }
}
