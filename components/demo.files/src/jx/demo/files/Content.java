package jx.demo.files;

import java.io.IOException;
import jx.fs.api.File;
import jx.fs.api.NoSpaceException;
import jx.zero.Memory;

/** File contents that follow from a seed: byte i is a hash of seed and i. */
final class Content {
    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final long SEED_STEP = 0xbf58476d1ce4e5b9L;
    private static final int POLYNOMIAL = 0xedb88320;

    private final Memory buffer;
    private final byte[] bytes;

    /** All reads and writes go through {@code buffer}. */
    Content(Memory buffer) {
        this.buffer = buffer;
        bytes = new byte[buffer.size()];
    }

    private static byte at(int seed, long position) {
        long x = position * STEP + seed * SEED_STEP;
        return (byte) (x >>> 56 ^ x >>> 29);
    }

    /** Writes {@code length} bytes of the contents of {@code seed}; NoSpaceException if not all fit. */
    void write(File file, long position, long length, int seed) throws IOException {
        long done = 0;
        while (done < length) {
            int part = (int) Math.min(bytes.length, length - done);
            for (int i = 0; i < part; i++) {
                bytes[i] = at(seed, position + done + i);
            }
            buffer.copyFrom(0, bytes, 0, part);
            int written = file.write(position + done, buffer, 0, part);
            done += written;
            if (written < part) {
                throw new NoSpaceException("only " + done + " bytes fitted");
            }
        }
    }

    /** IOException if the {@code length} bytes at {@code position} are not those of {@code seed}, or not 0 if {@code zero}. */
    void check(File file, long position, long length, int seed, boolean zero) throws IOException {
        long done = 0;
        while (done < length) {
            int part = readPart(file, position + done, length - done);
            for (int i = 0; i < part; i++) {
                if (bytes[i] != (zero ? 0 : at(seed, position + done + i))) {
                    throw new IOException("wrong byte at " + (position + done + i));
                }
            }
            done += part;
        }
    }

    /** The CRC-32 of the whole file. */
    int sum(File file) throws IOException {
        long length = file.length();
        int crc = -1;
        long done = 0;
        while (done < length) {
            int part = readPart(file, done, length - done);
            for (int i = 0; i < part; i++) {
                crc ^= bytes[i] & 0xff;
                for (int bit = 0; bit < 8; bit++) {
                    crc = crc >>> 1 ^ (POLYNOMIAL & -(crc & 1));
                }
            }
            done += part;
        }
        return ~crc;
    }

    private int readPart(File file, long position, long length) throws IOException {
        int part = file.read(position, buffer, 0, (int) Math.min(bytes.length, length));
        if (part == 0) {
            throw new IOException("end of file at " + position);
        }
        buffer.copyTo(0, bytes, 0, part);
        return part;
    }
}
