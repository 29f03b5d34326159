package shop.stampede;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import shop.stampede.shared.database.Preflight;

/// A shop in one jar. The modules beside this class are the map; `docs/architecture/README.md` is the legend.
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Stampede", sharedModules = "shared")
@EnableScheduling
public class StampedeApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(StampedeApplication.class);
        application.addInitializers(new Preflight());
        application.run(args);
    }
}
