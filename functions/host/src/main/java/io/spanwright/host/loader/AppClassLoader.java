package io.spanwright.host.loader;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a staged app: one loader over the jars beside host.json, those in {@code lib} and
 * the backend's, in no order that anything may rely on. Its parent is a {@link WorkerClassLoader}.
 *
 * <p>Commands that need the app's code but no server open one too.
 */
public final class AppClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private AppClassLoader(List<Path> jars, ClassLoader parent) {
        super("spanwright-app", urls(jars), parent);
    }

    /**
     * Opens the loader of a staged app.
     *
     * @throws HostException if the directory or a backend jar cannot be read
     */
    public static AppClassLoader open(Path appDirectory, List<Path> backendJars) {
        List<Path> jars = new ArrayList<>(stagedJars(appDirectory));
        for (Path jar : backendJars) {
            if (!Files.isReadable(jar)) {
                throw new HostException("Cannot read the backend jar " + jar);
            }
            jars.add(jar);
        }
        return open(jars);
    }

    /** Opens a loader over exactly these jars. */
    public static AppClassLoader open(List<Path> jars) {
        return new AppClassLoader(
                jars, new WorkerClassLoader(AppClassLoader.class.getClassLoader()));
    }

    /**
     * The app's own jars, sorted by name.
     *
     * @throws HostException if there is none
     */
    public static List<Path> stagedJars(Path appDirectory) {
        List<Path> jars = new ArrayList<>(jarsIn(appDirectory));
        jars.addAll(jarsIn(appDirectory.resolve("lib")));
        if (jars.isEmpty()) {
            throw new HostException(
                    "No jar in "
                            + appDirectory
                            + ": give the directory that azure-functions-maven-plugin staged,"
                            + " target/azure-functions/<app>");
        }
        return List.copyOf(jars);
    }

    private static List<Path> jarsIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new HostException("Cannot list " + directory, e);
        }
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream().map(AppClassLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new HostException("Not a path that can be loaded from: " + jar, e);
        }
    }
}
