package org.gridwhistle.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwhistle.GridWhistleApplication;

/** The product in a process of its own, as an installation runs it: started, killed, asked for its check. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /** What is started: the jar of this build, or its classes while there is none yet. */
    public enum Form {
        CLASSES,
        JAR
    }

    /** How a command such as {@code --check} ended. */
    public record Check(int exitCode, String output) {}

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private ProductProcess(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts on that database and returns when it is ready; {@code folder} is its working directory. On MySQL the accounts
     * come from {@link DemoOrganisation}.
     */
    public static ProductProcess start(Form form, TestDatabase database, Path folder) {
        int[] free = twoFreePorts();
        int port = free[0];
        int managementPort = free[1];
        Path log = folder.resolve("product.log");
        var arguments = new ArrayList<>(arguments(database));
        arguments.add("--server.port=" + port);
        arguments.add("--management.server.port=" + managementPort);
        var product = new ProductProcess(launch(form, database, folder, log, arguments), log, port, managementPort);
        product.awaitReady();
        return product;
    }

    /** {@code --check} on that database, in a process of its own. */
    public static Check check(Form form, TestDatabase database, Path folder) {
        return command(form, database, folder, "--check");
    }

    /** A command of the operator on that database, in a process of its own. */
    public static Check command(Form form, TestDatabase database, Path folder, String... options) {
        Path log = folder.resolve("command.log");
        var arguments = new ArrayList<>(arguments(database));
        arguments.addAll(List.of(options));
        try {
            Files.deleteIfExists(log);
            Process process = launch(form, database, folder, log, arguments);
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command does not end:\n" + tail(log));
            }
            return new Check(process.exitValue(), tail(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The embedded database as a clone has it, without the past of the demo county; MySQL as an installation names it. */
    private static List<String> arguments(TestDatabase database) {
        return database.isMysql()
                ? List.of()
                : List.of(
                        "--spring.profiles.active=demo",
                        "--spring.datasource.url=" + database.url(),
                        "--gridwhistle.demo.fill=false");
    }

    private static Process launch(Form form, TestDatabase database, Path folder, Path log, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=Asia/Shanghai",
                "-Dspring.config.location=classpath:/config/,optional:classpath:/"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("GRIDWHISTLE_AUDIT_KEY", TestDatabase.AUDIT_KEY);
        if (database.isMysql()) {
            builder.environment()
                    .putAll(Map.of(
                            "GRIDWHISTLE_DB_URL", database.url(),
                            "GRIDWHISTLE_DB_USER", database.username(),
                            "GRIDWHISTLE_DB_PASSWORD", database.password()));
        }
        if (form == Form.CLASSES) {
            // short lives: what the better compiler would gain is never earned back
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
        if (form == Form.JAR) {
            command.add("-jar");
            command.add(Path.of("target/gridwhistle.jar").toAbsolutePath().toString());
        } else {
            builder.environment().put("CLASSPATH", productClassPath());
            command.add(GridWhistleApplication.class.getName());
        }
        command.addAll(arguments);
        try {
            Files.createDirectories(folder);
            return builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String productClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.endsWith("target/test-classes"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public Api api() {
        return new Api(URI.create("http://127.0.0.1:" + port));
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        var http = HttpClient.newHttpClient();
        var probe = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(http, probe)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("the product did not get ready:\n" + tail(log));
            }
            pause();
        }
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest probe) {
        try {
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both are held while the second is chosen: a port let go of may be offered again at once. */
    private static int[] twoFreePorts() {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
