import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the host's virtual machine says about class files.
 *
 * <p>{@code judge DIR} reads cases, each a count and as many (name, length, bytes), and prints a line each: {@code ok}, or the error with which
 * linking the first class of the case failed among the others and the classes of DIR. {@code dump ZIP PACKAGE…} writes the host's own classes of java.base
 * packages, {@code packages} prints them.
 */
public final class Oracle {
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(null);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            byte[] data = known == null ? classes.get(name) : null;
            return known != null ? known : data != null ? defineClass(name, data, 0, data.length) : super.loadClass(name, resolve);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("dump")) {
            dump(arguments);
        } else if (arguments[0].equals("packages")) {
            Object.class.getModule().getPackages().forEach(name -> System.out.println(name.replace('.', '/')));
        } else {
            judge(Path.of(arguments[1]));
        }
    }

    private static void judge(Path root) throws IOException {
        Map<String, byte[]> originals = new HashMap<>();
        for (Path file : classesBelow(root, Integer.MAX_VALUE)) {
            String name = root.relativize(file).toString().replace('/', '.');
            originals.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        try {
            while (true) {
                int count = in.readUnsignedShort();
                Map<String, byte[]> classes = new HashMap<>(originals);
                String first = null;
                for (int i = 0; i < count; i++) {
                    String name = in.readUTF();
                    byte[] data = new byte[in.readInt()];
                    in.readFully(data);
                    classes.put(name, data);
                    first = first == null ? name : first;
                }
                out.println(verdict(first, new Loader(classes)));
            }
        } catch (EOFException end) {
            out.flush();
        }
    }

    private static String verdict(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader).getDeclaredFields(); // which links the class
            return "ok";
        } catch (ClassNotFoundException | LinkageError error) {
            return error.getClass().getSimpleName() + " " + String.valueOf(error.getMessage()).split("\\R")[0];
        }
    }

    private static void dump(String[] arguments) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(arguments[1]))) {
            zip.setLevel(1);
            for (int i = 2; i < arguments.length; i++) {
                Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
                for (Path file : classesBelow(module.resolve(arguments[i]), 1)) {
                    zip.putNextEntry(new ZipEntry(module.relativize(file).toString()));
                    zip.write(Files.readAllBytes(file));
                }
            }
        }
    }

    private static List<Path> classesBelow(Path root, int depth) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root, depth)) {
            files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(found::add);
        }
        return found;
    }
}
