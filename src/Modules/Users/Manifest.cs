[assembly: Module(
    Id = "Union.Users",
    Name = "用户与角色",
    Category = "平台",
    IsAlwaysEnabled = true,
    Description = "登录、角色、邀请、两步验证与会话"
)]
