package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exception that upstream raises.
 *
 * @param name its class, in SQLAlchemy's spelling
 * @param bases the class's bases, in SQLAlchemy's spelling
 * @param code the code of the page that explains it, or null
 */
public record ExpectedError(
        String name, List<String> bases, @Nullable String code) {
    /**
     * Where Java's habit is another name than the one with Exception in place of Error. By Python's NotImplementedError upstream
     * says that a dialect has no form for a construct.
     */
    private static final Map<String, String> JAVA_NAMES = Map.of(
            "SQLAlchemyError", "AthanorException",
            "NotImplementedError", "CompileException",
            "NoSuchModuleError", "NoSuchDialectException");

    static ExpectedError of(JsonNode node) {
        String name = Json.text(node, "error", Json.text(node, "class", ""));
        return new ExpectedError(name, Json.texts(node, "is_a"), Json.text(node, "code"));
    }

    /**
     * Gives the name of our exception: Exception in place of Error.
     *
     * @return the simple name of the class
     */
    public String javaName() {
        String known = JAVA_NAMES.get(name);
        if (known != null) {
            return known;
        }
        return (name.endsWith("Error") ? name.substring(0, name.length() - "Error".length()) : name) + "Exception";
    }

    /**
     * Tells whether an exception is this one, or a more special one.
     *
     * @param actual what was thrown
     * @return true if its class or one of its superclasses has our name of it
     */
    public boolean matches(Throwable actual) {
        for (Class<?> type = actual.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getSimpleName().equals(javaName())) {
                return true;
            }
        }
        return false;
    }
}
