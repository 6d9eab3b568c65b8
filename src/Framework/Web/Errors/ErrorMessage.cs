namespace Union.Web.Errors;

/// <summary>What a status code means to the person who meets it, and what to do.</summary>
internal sealed record ErrorMessage(string Title, string Advice)
{
    public static ErrorMessage For(int code) => code switch
    {
        400 => new("请求不完整或已过期", "页面打开得太久，或者表单没有提交完整。请返回上一页，刷新后再提交一次。"),
        401 => new("请先登录", "这个页面需要登录后才能查看。"),
        403 => new("没有权限", "当前账号不能查看这个页面。如果工作需要，请联系本站管理员开通权限。"),
        404 => new("没有找到这个页面", "网址可能有误，内容可能已经撤下，或者本站没有启用这项功能。"),
        405 or 415 => new("不支持这样的请求", "请从页面上的按钮或链接操作。"),
        409 => new("内容已被他人修改", "在您编辑期间，有人保存了新的版本。请返回，刷新后再改一次。"),
        413 => new("文件太大", "上传的内容超过了允许的大小。请压缩或拆分后再上传。"),
        429 => new("操作太频繁", "短时间内的请求过多，请稍等一分钟再试。"),
        503 => new("站点暂时停用", "站点正在维护或已被停用，请稍后再来，或联系上级工会管理员。"),
        >= 500 => new("系统出错了", "错误已经记录。请稍后再试；如果反复出现，请把出错的时间和所做的操作告诉管理员。"),
        _ => new("无法完成这个请求", "请返回上一页重试。"),
    };
}
