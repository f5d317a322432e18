import java.io.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.tools.*;

/** Runs each line of its input, a program in Base64, and answers with what it printed, as JSON. */
public class Samples {
    static final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    static class Source extends SimpleJavaFileObject {
        final String code;
        Source(String code) { super(URI.create("string:///Main.java"), Kind.SOURCE); this.code = code; }
        @Override public CharSequence getCharContent(boolean ignored) { return code; }
    }

    static class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
        final Map<String, ByteArrayOutputStream> files = new HashMap<>();
        Classes() { super(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)); }
        @Override public JavaFileObject getJavaFileForOutput(Location at, String name, JavaFileObject.Kind kind, FileObject from) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    files.put(name, bytes);
                    return bytes;
                }
            };
        }
        ClassLoader loader() {
            return new ClassLoader() {
                @Override protected Class<?> findClass(String name) {
                    var bytes = files.get(name).toByteArray();
                    return defineClass(name, bytes, 0, bytes.length);
                }
            };
        }
    }

    static String run(String code) throws Exception {
        var classes = new Classes();
        var faults = new StringWriter();
        if (!compiler.getTask(faults, classes, null, null, null, List.of(new Source(code))).call())
            throw new IllegalArgumentException(faults.toString());
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            classes.loader().loadClass("Main").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    static String json(String text) {
        var out = new StringBuilder("\"");
        for (char each : text.toCharArray())
            if (each < ' ' || each == '"' || each == '\\' || each > '~') out.append(String.format("\\u%04x", (int) each));
            else out.append(each);
        return out.append('"').toString();
    }

    public static void main(String[] args) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null;) {
            var code = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
            try {
                System.out.println("{\"out\":" + json(run(code)) + "}");
            } catch (Throwable error) {
                var cause = error.getCause() == null ? error : error.getCause();
                System.out.println("{\"out\":\"\",\"error\":" + json(cause.toString()) + "}");
            }
        }
    }
}
