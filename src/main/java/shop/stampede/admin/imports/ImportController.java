package shop.stampede.admin.imports;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Pages;
import shop.stampede.catalog.imports.ImportPlan;
import shop.stampede.catalog.imports.ProductCsv;

/// Takes a product file and shows what it would bring. Nothing is imported here.
@Controller
class ImportController {

    static final String PATH = "/admin/products/import";

    private final CheckedFiles files;

    ImportController(CheckedFiles files) {
        this.files = files;
    }

    @GetMapping(PATH)
    ModelAndView choose() {
        return Pages.show("admin/imports/choose", PATH, Form.blank());
    }

    @PostMapping(PATH)
    ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile file, HttpSession session)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Pages.show("admin/imports/choose", PATH, Form.blank().error("file", "Please choose a file."));
        }
        try (var content = file.getInputStream()) {
            var id = files.keep(session.getId(), nameOf(file), content);
            return new ModelAndView(new RedirectView(PATH + "/" + id, true, false, false));
        }
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView report(@PathVariable String id, HttpSession session) {
        var file = Addresses.id(id);
        return files.find(file, session.getId())
                .map(found -> Pages.show("admin/imports/report", new ImportReport(file, found.name(), read(found))))
                .orElseGet(this::gone);
    }

    ModelAndView gone() {
        return Pages.show(
                "admin/imports/choose",
                PATH,
                Form.blank().error("file", "The checked file is no longer kept. Please choose it again."));
    }

    static ImportPlan read(CheckedFiles.CheckedFile file) {
        try (var content = Files.newInputStream(file.path())) {
            return ProductCsv.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
        return name.isBlank() ? "file.csv" : name.substring(0, Math.min(name.length(), 100));
    }
}
