package shop.stampede.admin.imports;

import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Form;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.ImportProducts;
import shop.stampede.shared.InvalidInput;

/// Imports a file that was looked at before: all of it, or its good products if that is asked for. In one command,
/// so never half.
@Controller
class ImportConfirmationController {

    private final CheckedFiles files;
    private final ImportController imports;

    ImportConfirmationController(CheckedFiles files, ImportController imports) {
        this.files = files;
        this.imports = imports;
    }

    @PostMapping(ImportController.PATH + "/{id}")
    ModelAndView importNow(@PathVariable String id, Form form, Submission submission, HttpSession session) {
        var file = Addresses.id(id);
        var found = files.find(file, session.getId());
        if (found.isEmpty()) {
            return imports.gone();
        }
        var plan = ImportController.read(found.get());
        var report = ImportController.PATH + "/" + file;
        if (plan.good().isEmpty() || (!plan.isClean() && !form.checked("onlyGood"))) {
            return submission.seeOther(report, Notice.refused("admin.import.unclean"));
        }
        try {
            return switch (submission.send(new ImportProducts(plan.good()))) {
                case ImportProducts.Result.Imported(var added, var revised, var unchanged) -> {
                    files.forget(file);
                    yield submission.seeOther(
                            "/admin/products", Notice.good("admin.import.done", added, revised, unchanged));
                }
                case ImportProducts.Result.SkuTaken(var taken) ->
                    submission.seeOther(
                            report,
                            Notice.refused(
                                    "admin.import.taken",
                                    taken.stream()
                                            .limit(20)
                                            .map(sku -> sku.sku() + " (" + sku.owner() + ")")
                                            .collect(Collectors.joining(", "))));
            };
        } catch (InvalidInput invalid) {
            return submission.seeOther(
                    report,
                    Notice.refused(
                            "admin.import.sentence", invalid.errors().getFirst().message()));
        }
    }
}
