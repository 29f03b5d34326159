package shop.stampede.api.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import shop.stampede.api.docs.DocsPage.Answer;
import shop.stampede.api.docs.DocsPage.Operation;
import shop.stampede.api.docs.DocsPage.Parameter;
import shop.stampede.api.docs.DocsPage.Section;
import shop.stampede.api.docs.DocsPage.Span;
import tools.jackson.databind.JsonNode;

/// Makes a page of an OpenAPI document: operations by tag, what is open to everybody first.
record DocsReading(JsonNode document) {

    DocsPage page() {
        var byTag = new LinkedHashMap<String, List<Operation>>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> byTag.computeIfAbsent(
                                        operation
                                                .getValue()
                                                .path("tags")
                                                .path(0)
                                                .asString(""),
                                        _ -> new ArrayList<>())
                                .add(operation(operation.getKey(), path.getKey(), operation.getValue()))));
        var sections = byTag.entrySet().stream()
                .map(tag -> new Section(tag.getKey(), anchor(tag.getKey()), tag.getValue()))
                .sorted((a, b) ->
                        Boolean.compare(a.name().contains(":"), b.name().contains(":")))
                .toList();
        var info = document.path("info");
        var introduction = Arrays.stream(info.path("description").asString("").split("\n\n"))
                .map(DocsReading::spans)
                .toList();
        return new DocsPage(info.path("title").asString(""), introduction, sections);
    }

    private Operation operation(String method, String path, JsonNode operation) {
        return new Operation(
                operation.path("operationId").asString(""),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                spans(operation.path("description").asString("")),
                elements(operation.path("parameters"))
                        .map(DocsReading::parameter)
                        .toList(),
                body(operation.path("requestBody").path("content")),
                operation.path("responses").properties().stream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                spans(answer.getValue().path("description").asString(""))))
                        .toList());
    }

    private @Nullable String body(JsonNode content) {
        return content.has("application/json")
                ? new ExampleBody(document)
                        .of(content.path("application/json").path("schema"))
                        .toPrettyString()
                : null;
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asString(""),
                parameter.path("in").asString(""),
                parameter.path("required").asBoolean(false),
                spans(parameter.path("description").asString("")));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var pieces = text.replace("**", "").split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                spans.add(new Span(pieces[i], i % 2 == 1));
            }
        }
        return spans;
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
