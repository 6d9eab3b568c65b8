using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Union.Tenants.Audit;

/// <summary>What people call the kinds of records and their properties: [DisplayName] on the entity and [Display] on the property, else the common words here, else the name itself.</summary>
internal sealed class RecordWords(UnionDbContext db)
{
    private static readonly ConcurrentDictionary<(string, string), string> Known = new();

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Tenant"] = "站点",
        ["TenantFeature"] = "功能开关",
        ["FeatureProfile"] = "功能方案",
        ["SiteDocument"] = "网站设置",
        ["Role"] = "角色",
        ["RoleAssignment"] = "角色授予",
        ["TaskSetting"] = "任务设置",
        ["User"] = "用户",
        ["UserSession"] = "登录会话",
        ["Notice"] = "公告",
        ["Attachment"] = "附件",
        ["StoredFile"] = "文件",
        ["IndexProfile"] = "索引",
    };

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Name"] = "名称",
        ["DisplayName"] = "显示名称",
        ["Title"] = "标题",
        ["Description"] = "说明",
        ["State"] = "状态",
        ["Kind"] = "类别",
        ["CreatedAt"] = "建立时间",
        ["UpdatedAt"] = "修改时间",
        ["PublishedAt"] = "发布时间",
        ["ChangedAt"] = "变更时间",
        ["ChangedBy"] = "变更人",
        ["ParentId"] = "上级",
        ["Path"] = "路径",
        ["RequestUrlPrefix"] = "地址前缀",
        ["RequestUrlHost"] = "独立域名",
        ["RegionCode"] = "行政区划代码",
        ["LevelWord"] = "层级",
        ["Category"] = "分类",
        ["FeatureProfile"] = "功能方案",
        ["RecipeName"] = "初始配方",
        ["RootOrganizationId"] = "根组织",
        ["FeatureId"] = "功能",
        ["IsEnabled"] = "是否启用",
        ["ProfileId"] = "方案名称",
        ["RulesJson"] = "规则",
        ["Json"] = "设置内容",
        ["PermissionsJson"] = "权限",
        ["UserId"] = "用户",
        ["RoleId"] = "角色",
        ["OrganizationId"] = "组织",
        ["TaskName"] = "任务",
        ["Schedule"] = "运行计划",
        ["UserName"] = "用户名",
        ["NormalizedUserName"] = "用户名（规范）",
        ["Email"] = "电子邮箱",
        ["Mobile"] = "手机号",
        ["PasswordHash"] = "密码",
        ["PasswordChangedAt"] = "密码修改时间",
        ["SecurityStamp"] = "安全标记",
        ["DisabledAt"] = "停用时间",
        ["DisabledReason"] = "停用理由",
        ["LockedUntil"] = "锁定至",
        ["Body"] = "正文",
        ["Markdown"] = "正文",
        ["Number"] = "文号",
        ["Issuer"] = "发文机关",
        ["Issued"] = "成文日期",
        ["Slug"] = "地址",
        ["Visibility"] = "公开范围",
        ["FileName"] = "文件名",
        ["Size"] = "大小",
        ["ContentType"] = "文件类型",
        ["Source"] = "来源",
        ["Summary"] = "摘要",
    };

    public string KindOf(string kind) =>
        Known.GetOrAdd((kind, ""), _ => TypeOf(kind)?.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? Kinds.GetValueOrDefault(kind, kind));

    public string PropertyOf(string kind, string property) =>
        Known.GetOrAdd(
            (kind, property),
            _ => TypeOf(kind)?.GetProperty(property)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? Properties.GetValueOrDefault(property, property)
        );

    private Type? TypeOf(string kind) => db.Model.GetEntityTypes().FirstOrDefault(e => e.ClrType.Name == kind)?.ClrType;
}
