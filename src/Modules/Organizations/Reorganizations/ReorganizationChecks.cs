using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

/// <summary>What must hold of a reorganization; each refusal says what happened, the rule, and what to do.</summary>
internal static class ReorganizationChecks
{
    public static void Common(ReorganizationPlan plan)
    {
        var r = plan.Reorganization;
        if (string.IsNullOrWhiteSpace(r.Reason))
            plan.Refuse("请填写调整的原因，记入操作记录。");
        // Founding and dissolving need the superior's approval (中国工会章程§16); nobody may dissolve or merge a union at will (工会法§13).
        if (
            r.Kind is ReorganizationKind.Merge or ReorganizationKind.Split or ReorganizationKind.Dissolve
            && (r.ReplyNumber.Length == 0 || r.ReplyOn is null)
        )
            plan.Refuse("合并、分立、撤销工会要经上一级工会批准（工会法第十三条、中国工会章程第十六条），请填写批复文号和日期。");
        if (r.ReplyOn > r.EffectiveOn)
            plan.Refuse("批复日期不能晚于生效日期：先有批复，调整才能生效。");
    }

    public static void ByKind(ReorganizationPlan plan)
    {
        switch (plan.Reorganization.Kind)
        {
            case ReorganizationKind.Move:
                Move(plan);
                break;
            case ReorganizationKind.Merge:
                Merge(plan);
                break;
            case ReorganizationKind.Split:
                Split(plan);
                break;
            case ReorganizationKind.Rename:
                Rename(plan);
                break;
            case ReorganizationKind.Dissolve:
                Dissolve(plan);
                break;
        }
    }

    /// <summary>Old periods stay right: nothing that moves came later than the day it would have moved.</summary>
    public static void Dates(ReorganizationPlan plan)
    {
        var on = plan.Reorganization.EffectiveOn;
        var touched = plan
            .Subtree.Where(o => o.Id == plan.Subject.Id || plan.Relocations.Any(r => OrganizationPath.IsWithin(o.Path, r.Organization.Path)))
            .ToList();
        var late = touched.Where(o => plan.Places.TryGetValue(o.Id, out var place) && place.From > on).ToList();
        if (late.Count > 0)
            plan.Refuse(
                $"生效日期不能早于隶属关系的开始：{Some(late)}在 {on:yyyy-MM-dd} 之后才设立或调入，请改用 {late.Max(o => plan.Places[o.Id].From):yyyy-MM-dd} 或以后的日期。"
            );
        if (plan.Ending.Any(c => c.From > on))
            plan.Refuse("有的单位是在生效日期之后才开始覆盖的，请改用更晚的生效日期，或先改正覆盖的日期。");
    }

    private static void Move(ReorganizationPlan plan)
    {
        var (subject, target) = (plan.Subject, plan.Target);
        if (target is null)
            plan.Refuse("请选择新的上一级工会；只能选本站的工会，跨站点的转隶由上级站点办理。");
        else if (target.State != OrganizationState.Active)
            plan.Refuse($"“{target.Name}”不是正常状态的工会，不能作上一级工会。");
        else if (OrganizationPath.IsWithin(target.Path, subject.Path))
            plan.Refuse($"“{target.Name}”就在“{subject.Name}”下面（或就是它自己），转过去上下级会成一个圈，请选别的工会。");
        else if (subject.ParentId == target.Id)
            plan.Refuse($"“{target.Name}”已经是它的上一级工会，没有要调整的。");
        else
            plan.Refuse(OrganizationTypes.WhyNotBelow(subject.Type, subject.Level, target.Type, target.Level));
    }

    private static void Merge(ReorganizationPlan plan)
    {
        var (subject, target) = (plan.Subject, plan.Target);
        if (target is null)
            plan.Refuse("请选择并入哪个工会；只能选本站的工会。");
        else if (target.Id == subject.Id)
            plan.Refuse("工会不能并入自己，请选别的工会。");
        else if (target.State != OrganizationState.Active)
            plan.Refuse($"“{target.Name}”不是正常状态的工会，不能并入。");
        else if (OrganizationPath.IsWithin(target.Path, subject.Path))
            plan.Refuse($"“{target.Name}”在“{subject.Name}”下面，不能并入自己的下级；请先把它转到别的工会下面。");
        else if (target.Level != subject.Level || target.Type.IsInner() != subject.Type.IsInner())
            plan.Refuse("只有同一层级的工会才能合并。");
    }

    private static void Split(ReorganizationPlan plan)
    {
        var subject = plan.Subject;
        Name(plan, "请填写分立出来的工会的全称。");
        if (plan.Split is not { } s)
        {
            plan.Refuse("请选择哪些下级组织、单位和人数归分立出来的工会。");
            return;
        }
        if (s.Workers < 0 || s.WomenWorkers < 0 || s.Members < 0 || s.WomenMembers < 0)
            plan.Refuse("人数不能是负数。");
        if (s.WomenWorkers > s.Workers || s.WomenMembers > s.Members || s.Members > s.Workers)
            plan.Refuse("分出的人数不对：女职工不能多于职工，女会员不能多于会员，会员不能多于职工。");
        var left = (Workers: subject.Workers - s.Workers, Women: subject.WomenWorkers - s.WomenWorkers);
        var members = (All: subject.Members - s.Members, Women: subject.WomenMembers - s.WomenMembers);
        if (left.Workers < 0 || left.Women < 0 || members.All < 0 || members.Women < 0)
            plan.Refuse($"分出的人数超过原工会的人数（职工 {subject.Workers}、会员 {subject.Members}），请核对。");
        else if (left.Women > left.Workers || members.Women > members.All)
            plan.Refuse("分出之后，原工会的女职工（女会员）会多于职工（会员），请核对分出的人数。");
        if (s.OrganizationIds.Count == 0 && s.UnitIds.Count == 0 && s.Members == 0)
            plan.Refuse("没有选择任何下级组织、单位或会员，分立出来的工会会是空的。");
    }

    private static void Rename(ReorganizationPlan plan)
    {
        Name(plan, "请填写新的全称。");
        if (plan.Reorganization.NewName == plan.Subject.Name)
            plan.Refuse("新的名称和现在的一样，没有要改的。");
    }

    private static void Dissolve(ReorganizationPlan plan)
    {
        var children = plan.Children.Where(c => !c.Type.IsInner()).ToList();
        if (children.Count == 0)
            return;
        if (plan.ChildrenParent is not { } parent)
            plan.Refuse($"下面还有 {children.Count} 个组织：{Some(children)}。撤销之前要给它们指定新的上一级工会，不能没有上级。");
        else if (parent.State != OrganizationState.Active)
            plan.Refuse($"“{parent.Name}”不是正常状态的工会，不能接管下级组织。");
        else if (OrganizationPath.IsWithin(parent.Path, plan.Subject.Path))
            plan.Refuse("接管下级组织的工会不能是它自己或它的下级，请选别的工会。");
    }

    private static void Name(ReorganizationPlan plan, string missing)
    {
        var name = plan.Reorganization.NewName;
        if (name.Length == 0)
            plan.Refuse(missing);
        else if (name.Length > Organization.NameLength)
            plan.Refuse($"名称不能超过 {Organization.NameLength} 个字。");
    }

    private static string Some(IReadOnlyList<Organization> rows) =>
        string.Join("、", rows.Take(5).Select(o => o.Name)) + (rows.Count > 5 ? $" 等 {rows.Count} 个" : "");
}
