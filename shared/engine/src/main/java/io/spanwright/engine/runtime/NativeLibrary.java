package io.spanwright.engine.runtime;

import ai.onnxruntime.OnnxTensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Puts ONNX Runtime's native library into a directory of ours, once, instead of the temporary
 * directory at each start.
 */
final class NativeLibrary {
    /** Read by ONNX Runtime's loader. */
    private static final String PATH_PROPERTY = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrary() {}

    /** Leaves a path that was set by the user alone. */
    static void prepare(Path directory, String version) throws IOException {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        Path own = directory.resolve("onnxruntime-" + version + "-" + platform()).toAbsolutePath();
        Files.createDirectories(own);
        for (String library : LIBRARIES) {
            extract(System.mapLibraryName(library), own);
        }
        System.setProperty(PATH_PROPERTY, own.toString());
    }

    private static void extract(String file, Path directory) throws IOException {
        String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
        try (InputStream in = OnnxTensor.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("ONNX Runtime has no native library for " + platform());
            }
            put(in, directory.resolve(file));
        }
    }

    // A half-written file never bears the final name, so a killed process leaves nothing bad.
    private static void put(InputStream in, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path part = Files.createTempFile(target.getParent(), "native", ".part");
        try {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return systemName(system) + "-" + (machine.contains("64") ? width(machine) : machine);
    }

    private static String systemName(String system) {
        if (system.startsWith("win")) {
            return "win";
        }
        return system.contains("mac") || system.contains("darwin") ? "osx" : "linux";
    }

    private static String width(String machine) {
        return machine.startsWith("aarch64") || machine.startsWith("arm") ? "aarch64" : "x64";
    }
}
