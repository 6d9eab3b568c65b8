using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Marking;

namespace Union.Notices.Targets.Recipes;

/// <summary>Recipe step <c>targets</c>: what sentences of documents ask for. The documents come before, in the step <c>content</c>.</summary>
internal sealed class TargetsStep(UnionDbContext db, ReadTarget read, ICurrentUser user, TimeProvider clock) : RecipeStep<TargetsStepModel>("targets")
{
    protected override Task CheckAsync(TargetsStepModel model, RecipeExecutionContext context)
    {
        for (var i = 0; i < model.Targets.Count; i++)
            if (ReadTarget.WhyNot(Form(model.Targets[i], null)) is var (field, why))
                context.Problem($"Targets[{i}].{field}", why);
        return Task.CompletedTask;
    }

    protected override async Task HandleAsync(TargetsStepModel model, RecipeExecutionContext context)
    {
        foreach (var ofOne in model.Targets.GroupBy(t => t.ContentItemId))
        {
            var notice = await db.Set<Notice>().FirstOrDefaultAsync(n => n.ContentItemId == ofOne.Key, context.CancellationToken);
            if (notice is null)
                throw new InvalidOperationException($"目标所属的文件“{ofOne.Key}”不存在；请先用 content 步骤导入文件。");
            var shown = notice.PublishedVersionId ?? notice.LatestVersionId;
            var version = await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == shown, context.CancellationToken);
            var known = await db.Set<NoticeTarget>().Where(t => t.NoticeId == notice.Id).ToListAsync(context.CancellationToken);
            foreach (var brought in ofOne)
                await BringAsync(notice, version, brought, known, context);
        }
    }

    private async Task BringAsync(Notice notice, NoticeVersion version, TargetModel brought, List<NoticeTarget> known, RecipeExecutionContext context)
    {
        var total = brought.PartOf is { } name ? known.Find(t => t.Subject == name && t.PartOfId is null) : null;
        var target = known.Find(t => t.Sentence == brought.Sentence && t.Subject == brought.Subject && t.DueOn == brought.DueOn);
        var (content, _, why) = await read.RunAsync(notice, version, Form(brought, null), target, context.CancellationToken);
        if (content is null)
            throw new InvalidOperationException($"《{notice.Title}》的目标“{brought.Subject}”：{why}");
        content = content with { PartOfId = total?.Id, OrganizationId = target?.OrganizationId ?? notice.OrganizationId };
        if (target is not null && Same(target, content))
            return;
        if (!context.Change($"{(target is null ? "标记" : "修改")}目标“{brought.Subject}”"))
            return;
        if (target is not null)
        {
            target.Write(content);
            return;
        }
        target = new NoticeTarget(notice, content, user.DisplayName, clock.GetUtcNow().UtcDateTime);
        known.Add(target);
        var standing = new TargetStanding(target);
        standing.StandsAt(null, content.Anchor, isTextChanged: false);
        db.AddRange(target, standing);
    }

    private static bool Same(NoticeTarget target, TargetContent content) =>
        (target.Comparison, target.Amount, target.Unit, target.Term, target.Base, target.BaseAmount, target.Indicator)
            == (content.Comparison, content.Amount, content.Unit, content.Term, content.Base, content.BaseAmount, content.Indicator)
        && (target.Phrase, target.Responsible, target.Note, target.PartOfId) == (content.Phrase, content.Responsible, content.Note, content.PartOfId);

    private static TargetForm Form(TargetModel model, Guid? total) =>
        new()
        {
            Subject = model.Subject,
            Comparison = model.Comparison,
            Amount = model.Amount,
            Unit = model.Unit,
            Term = model.Term,
            DueOn = model.DueOn,
            Base = model.Base,
            BaseAmount = model.BaseAmount,
            Responsible = model.Responsible,
            Indicator = model.Indicator,
            PartOfId = total,
            Sentence = model.Sentence,
            Phrase = model.Phrase,
            Note = model.Note,
        };
}
