package shop.stampede.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class TextTests {

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(texts("messages_de.properties").keySet())
                .isEqualTo(texts("messages.properties").keySet());
    }

    private static Properties texts(String file) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));
    }
}
