package io.spanwright.host.loader;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

/**
 * The parent of the app's classes: exactly what the real Java worker shows an app, which is the
 * JDK, the Functions core library, its SPI and Gson. Everything else of the host is hidden, so an
 * app cannot come to depend on it, and versions cannot clash.
 */
public final class WorkerClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final Set<String> PACKAGES =
            Set.of(
                    "com.microsoft.azure.functions",
                    "com.microsoft.azure.functions.cache",
                    "com.microsoft.azure.functions.internal.spi.middleware",
                    "com.microsoft.azure.functions.spi.inject");
    private static final String GSON = "com.google.gson";

    private final ClassLoader host;

    /**
     * @param host has the shared classes
     */
    public WorkerClassLoader(ClassLoader host) {
        super("spanwright-worker", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isShared(packageOf(name, '.'))) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return isShared(packageOf(name, '/').replace('/', '.')) ? host.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        URL resource = findResource(name);
        return resource == null
                ? Collections.emptyEnumeration()
                : Collections.enumeration(Set.of(resource));
    }

    private static boolean isShared(String packageName) {
        return PACKAGES.contains(packageName)
                || packageName.equals(GSON)
                || packageName.startsWith(GSON + '.');
    }

    private static String packageOf(String name, char separator) {
        int end = name.lastIndexOf(separator);
        return end < 0 ? "" : name.substring(0, end);
    }
}
