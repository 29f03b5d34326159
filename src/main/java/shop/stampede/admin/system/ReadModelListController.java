package shop.stampede.admin.system;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Pages;
import shop.stampede.shared.readmodels.ReadModelMonitor;

/// All read models: how fresh, how large, and what is being done to them.
@Controller
class ReadModelListController {

    private final ReadModelMonitor monitor;

    ReadModelListController(ReadModelMonitor monitor) {
        this.monitor = monitor;
    }

    @GetMapping(ReadModelDesk.PATH)
    ModelAndView list() {
        return Pages.show("admin/system/read-models", new ReadModelList(monitor.all(), monitor.foldingWaits()));
    }
}
