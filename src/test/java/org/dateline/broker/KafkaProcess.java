package org.dateline.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/** A broker in a process of its own, which can be killed and started again where it was. */
final class KafkaProcess implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private Process process;

    private KafkaProcess(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one that holds nothing in an empty folder. */
    static KafkaProcess start(Path folder) throws IOException {
        int port = freePort();
        return start(folder, port, port);
    }

    /** Starts one that clients are told to reach over another port. */
    static KafkaProcess start(Path folder, int port, int advertised) throws IOException {
        int controller = freePort();
        Path settings = folder.resolve("server.properties");
        Files.writeString(settings, """
                node.id=1
                process.roles=broker,controller
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%4$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, folder.resolve("log"), advertised));
        String[] format = {
            "format",
            "--config",
            settings.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int result = StorageTool.execute(
                format, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (result != 0) {
            throw new IOException("The broker's folder cannot be made: " + result);
        }
        KafkaProcess broker = new KafkaProcess(folder, port, launch(folder));
        broker.awaitStart();
        return broker;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path folder) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        folder.resolve("server.properties").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
    }

    private void awaitStart() {
        Awaitility.await().atMost(LONG).until(() -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Kills it with SIGKILL and starts it again after a while, on the same folder and port. */
    void killFor(Duration time) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Thread.sleep(time);
        process = launch(folder);
        awaitStart();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
