package shop.stampede.admin.promotions;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.NotFound;
import shop.stampede.admin.desk.Notice;
import shop.stampede.admin.desk.Submission;
import shop.stampede.catalog.EndPromotion;
import shop.stampede.catalog.PromotionId;

@Controller
class PromotionEndController {

    @PostMapping("/admin/promotions/{id}/end")
    ModelAndView end(@PathVariable String id, Submission submission) {
        var notice = switch (submission.send(new EndPromotion(new PromotionId(Addresses.id(id))))) {
            case EndPromotion.Result.Ended _ -> Notice.good("admin.promotion.ended");
            case EndPromotion.Result.AlreadyEnded _ -> Notice.refused("admin.promotion.alreadyEnded");
            case EndPromotion.Result.NoSuchPromotion _ -> throw new NotFound();
        };
        return submission.seeOther("/admin/promotions", notice);
    }
}
