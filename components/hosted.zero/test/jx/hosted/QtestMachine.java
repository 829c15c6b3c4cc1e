package jx.hosted;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jx.zero.HostedMachine;
import jx.zero.InterruptHandler;

/**
 * The devices of a QEMU whose CPU stands still: ports and registers over its test socket, main memory as a file mapped by both, interrupt messages as words in that
 * memory, which a thread of this program watches.
 */
public final class QtestMachine implements HostedMachine {
    private static final int PAGE = 4096;
    /** Below lie the holes of the PC. */
    private static final int FIRST_MEGABYTE = 1 << 20;
    private static final int BAR = 0x10;
    private static final String[] IN = {"", "inb", "inw", "", "inl"};
    private static final String[] OUT = {"", "outb", "outw", "", "outl"};
    private static final String[] READ = {"", "readb", "readw", "", "readl", "", "", "", "readq"};
    private static final String[] WRITE = {"", "writeb", "writew", "", "writel", "", "", "", "writeq"};

    private final SocketChannel socket;
    private final ByteBuffer answer = ByteBuffer.allocate(4096);
    private final ByteBuffer all;
    private int messages;

    /** Connects to the test socket {@code socketPath} of a QEMU whose memory is the file {@code memoryPath}. */
    public QtestMachine(String socketPath, String memoryPath) throws IOException {
        socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(UnixDomainSocketAddress.of(Path.of(socketPath)));
        try (RandomAccessFile file = new RandomAccessFile(memoryPath, "rw")) {
            all = file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, file.length()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Does what the firmware would: gives the memory regions of the device in slot {@code device} of bus 0 addresses from {@code address} on. */
    public void assignRegions(int device, long address) {
        long next = address;
        for (int bar = 0; bar < 6; bar++) {
            out(0xcf8, 4, 0x80000000 | device << 11 | BAR + 4 * bar);
            out(0xcfc, 4, -1);
            int mask = in(0xcfc, 4);
            if (mask == 0 || (mask & 1) != 0) {
                continue;
            }
            long size = -(mask & 0xfffffff0) & 0xffffffffL;
            next = (next + size - 1) / size * size;
            out(0xcfc, 4, (int) next);
            next += size;
            if ((mask & 6) == 4) {
                bar++;
                out(0xcf8, 4, 0x80000000 | device << 11 | BAR + 4 * bar);
                out(0xcfc, 4, 0);
            }
        }
    }

    private synchronized long command(String text) {
        try {
            socket.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            answer.clear();
            while (answer.position() == 0 || answer.get(answer.position() - 1) != '\n') {
                if (socket.read(answer) < 0) {
                    throw new IOException("QEMU ended");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
        String line = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).trim();
        if (!line.startsWith("OK")) {
            throw new IllegalStateException(text + ": " + line);
        }
        return line.length() > 3 ? Long.parseUnsignedLong(line.substring(5), 16) : 0;
    }

    private static String hex(long value, int width) {
        return " 0x" + Long.toHexString(width == 8 ? value : value & (1L << 8 * width) - 1);
    }

    @Override
    public int in(int port, int width) {
        return (int) command(IN[width] + hex(port, 2));
    }

    @Override
    public void out(int port, int width, int value) {
        command(OUT[width] + hex(port, 2) + hex(value, width));
    }

    @Override
    public long readDevice(long address, int width) {
        return command(READ[width] + hex(address, 8));
    }

    @Override
    public void writeDevice(long address, int width, long value) {
        command(WRITE[width] + hex(address, 8) + hex(value, width));
    }

    @Override
    public ByteBuffer memory() {
        return all.slice(FIRST_MEGABYTE, all.capacity() - PAGE - FIRST_MEGABYTE);
    }

    @Override
    public long memoryAddress() {
        return FIRST_MEGABYTE;
    }

    @Override
    public long installMessage(InterruptHandler handler) {
        int word = all.capacity() - PAGE + 4 * messages++;
        Thread watcher = new Thread(() -> watch(word, handler));
        watcher.setDaemon(true);
        watcher.start();
        return (long) word << 32 | 1;
    }

    private void watch(int word, InterruptHandler handler) {
        try {
            while (true) {
                if (all.getInt(word) == 0) {
                    Thread.sleep(0, 100_000);
                    continue;
                }
                all.putInt(word, 0);
                handler.handleInterrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
