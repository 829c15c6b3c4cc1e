package jx.bench.iozone;

import java.io.IOException;
import java.util.Arrays;
import jx.hosted.FileDisk;
import jx.hosted.QtestMachine;
import jx.service.api.Services;
import jx.zero.Hosted;

/** {@code WholeSystem file IMAGE ARGUMENTS} or {@code WholeSystem qtest SOCKET MEMORY ARGUMENTS}: the same mains in the same order as in the one-domain image. */
public final class WholeSystem {
    private static final int DEVICE_SLOT = 4;

    private WholeSystem() {
    }

    public static void main(String[] arguments) throws IOException {
        int used;
        if (arguments[0].equals("file")) {
            Services.register("disk", new FileDisk(arguments[1], false));
            used = 2;
        } else {
            QtestMachine machine = new QtestMachine(arguments[1], arguments[2]);
            machine.assignRegions(DEVICE_SLOT, 0xe000_0000L);
            Hosted.attach(machine);
            jx.driver.virtio.Main.main(new String[0]);
            used = 3;
        }
        String[] rest = Arrays.copyOfRange(arguments, used, arguments.length);
        jx.buffercache.lru.Main.main(rest);
        jx.fs.ext2.Main.main(rest);
        Main.main(rest);
    }
}
