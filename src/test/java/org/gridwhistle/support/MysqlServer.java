package org.gridwhistle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A genuine MySQL server of our own, unpacked by the build into {@code target/mysql} and gone with the process that
 * started it, even when that is killed. {@code GRIDWHISTLE_TEST_MYSQL=jdbc:mysql://host:port/?user=…&password=…} names a
 * server to be used instead.
 */
public final class MysqlServer implements AutoCloseable {

    /** How much a commit is worth: {@code FAST} forgets it with the server, {@code DURABLE} syncs log and binary log. */
    public enum Durability {
        FAST(
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-redo-log-capacity=16777216",
                "--innodb-buffer-pool-size=128M",
                "--performance-schema=OFF"),
        DURABLE(
                "--server-id=1",
                "--log-bin=binlog",
                "--sync-binlog=1",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-redo-log-capacity=268435456",
                "--innodb-buffer-pool-size=256M",
                "--performance-schema=OFF");

        private final List<String> flags;

        Durability(String... flags) {
            this.flags = List.of(flags);
        }
    }

    static final String URL_OPTIONS = "sendFractionalSeconds=false&connectTimeout=5000&socketTimeout=60000"
            + "&nullCatalogMeansCurrent=true&sslMode=DISABLED&allowPublicKeyRetrieval=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192&useLocalSessionState=true"
            + "&cacheServerConfiguration=true&maintainTimeStats=false";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOME = TARGET.resolve("mysql");
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final long ROOM_FOR_DATA = 2L << 30;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** Kills the server when this process is gone, however it went: then nobody holds the other end of standard input. */
    private static final String WATCHED = "exec 3<&0; data=$1; shift; \"$@\" 3<&- & server=$!; "
            + "{ cat <&3 >/dev/null; kill $server 2>/dev/null; } & wait $server; rm -rf \"$data\"";

    private static MysqlServer shared;

    private final Process process;
    private final String address;
    private final String username;
    private final String password;

    private MysqlServer(Process process, String address, String username, String password) {
        this.process = process;
        this.address = address;
        this.username = username;
        this.password = password;
    }

    /** The fast server of this test run, started when first asked for. */
    public static synchronized MysqlServer shared() {
        if (shared == null) {
            String existing = System.getenv("GRIDWHISTLE_TEST_MYSQL");
            shared = existing == null ? start(Durability.FAST) : existing(existing);
        }
        return shared;
    }

    public static MysqlServer start(Durability durability) {
        return start(durability, freePort());
    }

    static MysqlServer start(Durability durability, int port) {
        if (!Files.isExecutable(HOME.resolve("bin/mysqld"))) {
            throw new IllegalStateException("no MySQL under " + HOME + ": run `mvn process-test-classes` (Linux on"
                    + " x86_64), or set GRIDWHISTLE_TEST_MYSQL=jdbc:mysql://host:port/?user=…&password=…");
        }
        try {
            Path data = copyOf(template(), durability);
            Path log = TARGET.resolve("mysqld-" + port + ".log");
            Process process = launch(data, port, durability, log);
            var server = new MysqlServer(process, "127.0.0.1:" + port, "app", "app");
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mysql-stop"));
            server.awaitReady(port, log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code jdbc:mysql://host:port/?user=…&password=…} as a server that is neither started nor stopped here. */
    private static MysqlServer existing(String url) {
        var uri = java.net.URI.create(url.substring("jdbc:".length()));
        Map<String, String> query = Stream.of((uri.getQuery() == null ? "" : uri.getQuery()).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        int port = uri.getPort() < 0 ? 3306 : uri.getPort();
        return new MysqlServer(
                null,
                uri.getHost() + ":" + port,
                query.getOrDefault("user", "root"),
                query.getOrDefault("password", ""));
    }

    /** A new empty schema; {@code purpose} makes it recognisable. */
    public TestDatabase freshSchema(String purpose) {
        String schema = "gw_%s_%d_%d".formatted(purpose, ProcessHandle.current().pid(), SCHEMAS.incrementAndGet());
        execute("create database " + schema + " character set utf8mb4 collate utf8mb4_bin");
        if (process == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("drop database " + schema)));
        }
        return new TestDatabase(url(schema), username, password);
    }

    /** Processor time that the server has used, in milliseconds; 0 for one that is not ours. */
    public long cpuMillis() {
        return process == null
                ? 0
                : process.descendants()
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum();
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(url(""), username, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String url(String schema) {
        return "jdbc:mysql://" + address + "/" + schema + "?" + URL_OPTIONS;
    }

    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An initialised data folder, made once per build folder and copied for every server. */
    private static synchronized Path template() throws IOException {
        Path template = TARGET.resolve("mysql-template");
        if (Files.isDirectory(template)) {
            return template;
        }
        Path growing = Files.createTempDirectory(TARGET, "mysql-template-");
        Path log = TARGET.resolve("mysqld-init.log");
        var command = mysqld(growing, log);
        command.add("--initialize-insecure");
        command.addAll(Durability.FAST.flags);
        run(command, log);
        try {
            Files.move(growing, template, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            // another run finished its own first; either is as good
            deleteRecursively(growing);
        }
        return template;
    }

    /** In memory when a commit need not outlive the server and there is room; on the disk otherwise. */
    private static Path copyOf(Path template, Durability durability) throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && memory.toFile().getUsableSpace() > ROOM_FOR_DATA;
        Path parent = durability == Durability.FAST && roomy ? memory : TARGET;
        Path data = Files.createTempDirectory(parent, "gridwhistle-mysql-");
        try (var files = Files.walk(template)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = data.resolve(template.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else if (!file.endsWith("auto.cnf")) {
                    Files.copy(file, copy);
                }
            }
        }
        return data;
    }

    private static Process launch(Path data, int port, Durability durability, Path log) throws IOException {
        Path init = data.resolve("init.sql");
        Files.writeString(init, """
                CREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED BY 'app';
                GRANT ALL PRIVILEGES ON *.* TO 'app'@'%';
                CREATE DATABASE IF NOT EXISTS app CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                """);
        var command = new ArrayList<>(List.of("sh", "-c", WATCHED, "mysql", data.toString()));
        command.addAll(mysqld(data, log));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=s.sock",
                "--pid-file=mysqld.pid",
                "--mysqlx=OFF",
                "--secure-file-priv=NULL",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED",
                "--skip-name-resolve",
                "--max-connections=300",
                "--init-file=" + init));
        command.addAll(durability.flags);
        return builder(command, log).start();
    }

    private static List<String> mysqld(Path data, Path log) {
        var command = new ArrayList<>(List.of(
                HOME.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + HOME,
                "--datadir=" + data,
                "--log-error=" + log));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private static ProcessBuilder builder(List<String> command, Path log) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // where the two system libraries of MySQL could not be installed, .ci/test unpacks them here
        Path libraries = TARGET.resolve("mysql-libs/usr/lib/x86_64-linux-gnu");
        if (Files.isDirectory(libraries)) {
            builder.environment().merge("LD_LIBRARY_PATH", libraries.toString(), (old, own) -> own + ":" + old);
        }
        return builder;
    }

    private static void run(List<String> command, Path log) throws IOException {
        try {
            int exit = builder(command, log).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("MySQL ended with " + exit + ":\n" + tail(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while MySQL initialised its data folder", e);
        }
    }

    private void awaitReady(int port, Path log) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("MySQL did not start:\n" + tail(log));
            }
            pause();
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for MySQL", e);
        }
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(it wrote no log)";
        }
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A server to play with: {@code MysqlServer [port] [fast|durable]}, until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 13306;
        var durability = arguments.length > 1 && arguments[1].equals("fast") ? Durability.FAST : Durability.DURABLE;
        try (var server = start(durability, port)) {
            System.out.println("MySQL is ready, user app, password app: " + server.url("app"));
            while (System.in.read() >= 0) {
                // whatever is typed; the end of the input ends the server
            }
        }
    }
}
