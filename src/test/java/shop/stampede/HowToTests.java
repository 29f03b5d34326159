package shop.stampede;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.FileSystemUtils;
import shop.stampede.shared.database.TestDatabases;
import shop.stampede.testing.Samples;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The walk of `how-to-add-a-feature.md`, walked: its blocks become files beside the shop's own, are compiled, and
/// the tests among them are run in a shop that is started with all of them.
class HowToTests {

    private static final Path PAGE = Path.of("docs/architecture/how-to-add-a-feature.md");
    private static final Path WALKED = Path.of("target/how-to");
    private static final Path CLASSES = WALKED.resolve("classes");
    private static final Path RESOURCES = WALKED.resolve("src/main/resources");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    /// A block, and the file on a line of its own before it; where there is none, it is that of the block before.
    private static final Pattern BLOCK =
            Pattern.compile("(?:^`([^`\n]+)`\n\n)?^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static SequencedMap<Path, String> files;
    private static ClassLoader shop;

    @BeforeAll
    static void walk() throws IOException {
        files = filesOf(Files.readString(PAGE));
        FileSystemUtils.deleteRecursively(WALKED);
        Files.createDirectories(CLASSES.resolve("META-INF"));
        Files.writeString(
                CLASSES.resolve("META-INF/spring.factories"),
                "%s=%s".formatted(TestExecutionListener.class.getName(), LifeOfShop.class.getName()));
        for (var file : files.entrySet()) {
            var walked = WALKED.resolve(file.getKey());
            Files.createDirectories(walked.getParent());
            Files.writeString(walked, file.getValue());
        }
        compile(files.keySet().stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(WALKED::resolve)
                .toList());
        shop = new ShopAsWalked();
    }

    @Test
    void passesItsOwnTests() {
        var tests = classes("src/test/java/.+Tests\\.java")
                .map(name -> selectClass(shop, name))
                .toList();
        assertThat(tests).isNotEmpty();
        var result = new SummaryGeneratingListener();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(shop);
        try {
            LauncherFactory.create().execute(request().selectors(tests).build(), result);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(result.getSummary().getFailures())
                .extracting(Failure::getException)
                .isEmpty();
        assertThat(result.getSummary().getTestsSucceededCount()).isGreaterThanOrEqualTo(tests.size());
    }

    @Test
    void showsTheShapeThatItsEventHas() throws ClassNotFoundException {
        var events = classes("src/main/java/.+/events/\\w+\\.java").toList();
        assertThat(events).isNotEmpty();
        for (var event : events) {
            var golden = event.replaceAll(".+\\.(\\w+)\\.events\\.(\\w+)", "src/test/resources/events/$1.$2.v1.json");
            var shape = Samples.of(shop.loadClass(event));
            assertThat(files.get(Path.of(golden))).isEqualTo(JSON.writeValueAsString(shape) + "\n");
        }
    }

    @Test
    void noticesAChangeOfWhatIsNotThereAnyMore() {
        assertThatThrownBy(() -> changed("one\ntwo\n", " three\n+four\n")).isInstanceOf(AssertionError.class);
        assertThat(changed("one\ntwo\n", "-one\n+1\n two\n")).isEqualTo("1\ntwo\n");
    }

    private static SequencedMap<Path, String> filesOf(String page) throws IOException {
        var found = new LinkedHashMap<Path, String>();
        var blocks =
                BLOCK.matcher(page).results().filter(block -> !block.group(2).equals("sh"));
        for (var block : blocks.toList()) {
            var file = block.group(1) == null ? found.lastEntry().getKey() : Path.of(block.group(1));
            if (block.group(2).equals("diff")) {
                var text = found.containsKey(file) ? found.get(file) : Files.readString(file);
                found.putLast(file, changed(text, block.group(3)));
            } else {
                assertThat(file).as("a new file").doesNotExist();
                assertThat(found.put(file, block.group(3))).as("made twice").isNull();
            }
        }
        return found;
    }

    private static String changed(String text, String change) {
        var from = side(change, "-");
        assertThat(text.split(Pattern.quote(from), -1))
                .as("once in the file:\n%s", from)
                .hasSize(2);
        return text.replace(from, side(change, "+"));
    }

    private static String side(String change, String sign) {
        return change.lines()
                .filter(line -> line.startsWith(" ") || line.startsWith(sign))
                .map(line -> line.substring(1) + "\n")
                .collect(joining());
    }

    private static void compile(List<Path> sources) throws IOException {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
            var options = List.of("-parameters", "-proc:none", "-cp", CLASS_PATH, "-d", CLASSES.toString());
            var files = manager.getJavaFileObjectsFromPaths(sources);
            var task = compiler.getTask(null, manager, problems, options, null, files);
            assertThat(task.call()).as("%s", problems.getDiagnostics()).isTrue();
        }
    }

    private static Stream<String> classes(String pattern) {
        return files.keySet().stream()
                .map(file -> file.toString().replace('\\', '/'))
                .filter(file -> file.matches(pattern))
                .map(file -> file.replaceAll("src/\\w+/java/|\\.java", "").replace('/', '.'));
    }

    /// A world of its own, the files of the walk first: tests of Spring keep classes and shops in static fields,
    /// which no other test is to meet.
    private static final class ShopAsWalked extends URLClassLoader {

        private static final List<String> SHARED =
                List.of("org.junit.", "org.postgresql.", "org.hibernate.", "jakarta.", TestDatabases.class.getName());

        ShopAsWalked() throws IOException {
            super(new URL[] {CLASSES.toUri().toURL(), RESOURCES.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            for (var place : CLASS_PATH.split(File.pathSeparator)) {
                addURL(Path.of(place).toUri().toURL());
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return SHARED.stream().anyMatch(name::startsWith)
                    ? HowToTests.class.getClassLoader().loadClass(name)
                    : super.findClass(name);
        }
    }

    /// Starts a shop without what only one Tomcat of a process can have, and ends it with its test.
    static class LifeOfShop implements TestExecutionListener {

        LifeOfShop() {
            TomcatURLStreamHandlerFactory.disable();
        }

        @Override
        public void afterTestClass(TestContext context) {
            context.markApplicationContextDirty(null);
        }
    }
}
