package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
import dev.athanor.types.JsonMapper;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON columns through Jackson. Found as a service with Jackson's defaults and with Jackson's modules that are on the
 * class path; give one with an {@code ObjectMapper} of your own to {@link dev.athanor.types.JsonValues#by}.
 */
public final class JacksonMapper implements JsonMapper {
    private final ObjectMapper mapper;

    /** Creates a mapper with Jackson's defaults and the modules on the class path, as {@link java.util.ServiceLoader} does. */
    public JacksonMapper() {
        this(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .build());
    }

    /**
     * Creates a mapper of Jackson's.
     *
     * @param mapper reads and writes; not to be configured any more
     */
    public JacksonMapper(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String write(Object value, Type type) {
        try {
            return mapper.writerFor(mapper.constructType(type)).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ArgumentException(
                    "Jackson can't write a value of type %s: %s".formatted(type.getTypeName(), e.getOriginalMessage()),
                    e);
        }
    }

    @Override
    public @Nullable Object read(String json, Type type) {
        try {
            return mapper.readValue(json, mapper.constructType(type));
        } catch (JsonProcessingException e) {
            throw new ResultException(
                    "Jackson can't read a value of type %s: %s".formatted(type.getTypeName(), e.getOriginalMessage()),
                    e);
        }
    }
}
