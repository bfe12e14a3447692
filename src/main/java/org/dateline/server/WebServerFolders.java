package org.dateline.server;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Removes the temporary folders of the web servers when they have stopped. The framework marks them for deletion at the end of the process,
 * but the JVM deletes only empty folders. Folders that the operator has configured are kept. Files in a temporary folder that are outside its
 * subfolder {@code work} are kept too, such as logs that the operator has directed there.
 */
@Component
class WebServerFolders implements SmartLifecycle {

    private static final Path TEMPORARY =
            Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();

    private static final String WORK = "work";

    private final List<Path> folders = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    /** Records the folders of the service's web server, and of the operators' server if it has its own port. */
    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getWebServer() instanceof TomcatWebServer server) {
            Tomcat tomcat = server.getTomcat();
            Stream.concat(
                            Stream.of(tomcat.getServer().getCatalinaBase()),
                            Stream.of(tomcat.getHost().findChildren())
                                    .map(context -> new File(((Context) context).getDocBase())))
                    .map(folder -> folder.toPath().toAbsolutePath())
                    .filter(folder -> TEMPORARY.equals(folder.getParent())
                            && folder.getFileName().toString().startsWith("tomcat"))
                    .forEach(folders::add);
        }
    }

    /** Starts before the web servers and stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (Path folder : folders) {
            FileSystemUtils.deleteRecursively(folder.resolve(WORK).toFile());
            folder.toFile().delete();
        }
        folders.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
