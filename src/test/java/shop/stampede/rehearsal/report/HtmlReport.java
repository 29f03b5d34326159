package shop.stampede.rehearsal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import shop.stampede.rehearsal.figures.RunFigures;
import tools.jackson.databind.json.JsonMapper;

/// The report as a page with plots. It needs nothing but the files beside it, so it can be looked at anywhere.
record HtmlReport(Path directory) {

    private static final String CHARTS = "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(Contents contents, List<RunFigures> runs) throws IOException {
        var page = new Context(
                Locale.UK,
                Map.of(
                        "report", contents,
                        "tokens", resource("static/css/tokens.css"),
                        "style", resource("rehearsal/report.css"),
                        "script", resource("rehearsal/report.js"),
                        "data", data(runs)));
        Files.writeString(directory.resolve("report.html"), engine().process("report", page));
        Files.write(directory.resolve("chart.umd.min.js"), resource(CHARTS).getBytes(StandardCharsets.UTF_8));
    }

    /// As JSON that can stand in a script element.
    private static String data(List<RunFigures> runs) {
        var timelines = new LinkedHashMap<String, Object>();
        for (var run : runs) {
            timelines.put("%s-%d".formatted(run.profile(), run.run()), Timeline.of(run));
        }
        return JSON.writeValueAsString(timelines).replace("</", "<\\/");
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("rehearsal/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static String resource(String path) throws IOException {
        try (var stream = HtmlReport.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IOException(path + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
