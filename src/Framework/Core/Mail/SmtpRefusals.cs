using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Union.Core.Mail;

/// <summary>Says in Chinese why a server did not take a mail, and what to do about it.</summary>
internal static class SmtpRefusals
{
    // What System.Net.Mail puts between its own words and those of the server.
    private const string Answer = "The server response was: ";

    public static MailRefusedException Of(SmtpException e, MailServer server) =>
        new($"邮件服务器 {server.Host}:{server.Port} 没有接收：{Why(e)}{Quoted(e.Message)}", e)
        {
            ConcernsThisMailAlone = e is SmtpFailedRecipientException,
        };

    private static string Why(SmtpException e) =>
        e.GetBaseException() switch
        {
            SocketException socket => WhyNotReached(socket.SocketErrorCode),
            AuthenticationException => "没有建立加密连接，多半是服务器的证书不被信任或名称不符。",
            IOException => "连接中断；请核对端口和加密方式。",
            SmtpFailedRecipientException => "它不接收这个收件地址。",
            _ => WhyRefused((int)e.StatusCode),
        };

    private static string WhyNotReached(SocketError error) =>
        error switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "找不到这台服务器；请核对服务器名称。",
            SocketError.ConnectionRefused => "这个端口没有邮件服务；请核对端口。",
            _ => "连接不上或中断；请检查网络和防火墙。",
        };

    // RFC 5321 4.2.3, RFC 4954 6.
    private static string WhyRefused(int status) =>
        status switch
        {
            421 or 450 or 451 or 452 => "它现在忙，稍后再试。",
            454 or 530 or 534 or 535 => "它要求先登录或加密，或者账号、密码不对；请核对账号、密码和加密方式。",
            550 or 551 or 553 or 554 => "它不接收这个发件地址发出的邮件；请核对发件地址和账号。",
            552 => "邮件太大，或者邮箱已满。",
            _ => "它的答复不合协议，或者不支持所选的加密方式；请核对端口和加密方式。",
        };

    private static string Quoted(string message) =>
        message.IndexOf(Answer, StringComparison.Ordinal) is >= 0 and var at ? $"服务器的答复：{message[(at + Answer.Length)..].Trim()}" : "";
}
