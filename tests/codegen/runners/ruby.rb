# Runs each {code, env} line of its input, and answers with what the code printed.
require "json"
require "stringio"

answers = $stdout
$stdin.each_line do |line|
  asked = JSON.parse(line)
  asked["env"].each { |name, value| ENV[name] = value }
  $stdout = StringIO.new
  answer = {}
  begin
    eval(asked["code"], TOPLEVEL_BINDING.dup)
  rescue Exception => error
    answer["error"] = error.full_message(highlight: false)
  end
  answer["out"] = $stdout.string.force_encoding("UTF-8").scrub
  asked["env"].each_key { |name| ENV.delete(name) }
  answers.puts JSON.generate(answer)
  answers.flush
end
