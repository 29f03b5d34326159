package shop.stampede.api.docs;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// Makes an example out of a schema: what is required, and what has an example of its own.
record ExampleBody(JsonNode document) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "#";

    JsonNode of(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("$ref")) {
            return of(document.at(schema.get("$ref").asString().replace(REFERENCE, "")));
        }
        if (schema.has("default")) {
            return schema.get("default");
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(of(schema.path("items")));
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> StringNode.valueOf("…");
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("properties").properties().stream()
                .filter(property -> isRequired(schema, property.getKey())
                        || property.getValue().has("example"))
                .forEach(property -> object.set(property.getKey(), of(property.getValue())));
        return object;
    }

    private static boolean isRequired(JsonNode schema, String property) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asString().equals(property));
    }
}
