using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Union.Core.Mail;

namespace Union.Tests.Framework.Mail;

/// <summary>Why a server did not take a mail: in Chinese for the administrators, without any address for the log.</summary>
public sealed class SmtpRefusalsTests
{
    public static TheoryData<SmtpException, string, string> Failures =>
        new()
        {
            { Failed(new SocketException((int)SocketError.ConnectionRefused)), "请核对端口", "SocketException" },
            { Failed(new SocketException((int)SocketError.HostNotFound)), "请核对服务器名称", "SocketException" },
            { Failed(new SocketException((int)SocketError.NetworkUnreachable)), "请检查网络", "SocketException" },
            { Failed(new IOException("", new SocketException((int)SocketError.ConnectionReset))), "请检查网络", "SocketException" },
            { Failed(new AuthenticationException()), "证书", "AuthenticationException" },
            { Failed(new IOException()), "连接中断", "IOException" },
            { Answered(535, "who is jia@example.org"), "账号、密码不对", "SMTP 535" },
            { Answered(550, "not from jia@example.org"), "服务器的答复：not from jia@example.org", "SMTP 550" },
            { Answered(421, "busy"), "稍后再试", "SMTP 421" },
            { new SmtpException("Server does not support secure connections."), "加密方式", "SMTP -1" },
        };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void A_failure_is_told_to_the_administrators_and_logged_without_addresses(SmtpException failure, string reason, string cause)
    {
        var refusal = SmtpRefusals.Of(failure, new MailServer { Host = "smtp.example.org", Port = 587 });
        refusal.Message.ShouldStartWith("邮件服务器 smtp.example.org:587 没有接收：");
        refusal.Message.ShouldContain(reason);
        refusal.Cause.ShouldBe(cause);
        refusal.ConcernsThisMailAlone.ShouldBeFalse("the server fails for every mail");
    }

    [Fact]
    public void A_refused_address_concerns_its_mail_alone()
    {
        var refusal = SmtpRefusals.Of(new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, "jia@example.org"), new MailServer());
        refusal.ConcernsThisMailAlone.ShouldBeTrue();
        refusal.Message.ShouldContain("不接收这个收件地址");
        refusal.Cause.ShouldNotContain("jia");
    }

    private static SmtpException Failed(Exception inner) => new("Failure sending mail.", inner);

    private static SmtpException Answered(int status, string answer) => new((SmtpStatusCode)status, $"Refused. The server response was: {answer}");
}
